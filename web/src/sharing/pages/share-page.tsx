import { type Piece, pieces } from '@keukentafel/core/access/pieces.ts'
import { useState } from 'react'
import { DayTextField } from '../../lib/day-field.tsx'
import { type Form, useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { Link, navigate, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Check } from '../components/check.tsx'
import { type Guest, type Known, useSharing, wordsOf } from '../use-sharing.ts'

export interface Values {
  id: string
  subjectId: string
  what: Piece | 'one' | ''
  itemId: string
  purpose: string
  until: string
}
/** Kinds of which one thing is worth sharing by itself. */
const SINGLE = ['goal', 'strength', 'worry', 'agreement', 'section', 'visit']

/** Sharing something with one person: of whom, what, what for, until when; then what changes, before it does. */
export function SharePage() {
  const t = useText()
  const { familyId, seatId } = useParams<'/t/:familyId/wie-ziet-wat/:seatId'>()
  const known = useSharing(familyId)
  const guest = known.sharing.guests.find((one) => one.seatId === seatId)
  const back = href('/t/:familyId/wie-ziet-wat', { familyId })
  return (
    <Stack gap={6}>
      <p>
        <Link to={back}>{t('sharing.back')}</Link>
      </p>
      {guest ? (
        <Sharing familyId={familyId} known={known} guest={guest} back={back} />
      ) : (
        <PageTitle>{t('sharing.form.gone')}</PageTitle>
      )}
    </Stack>
  )
}

interface Props {
  familyId: string
  known: Known
  guest: Guest
  back: string
}
function Sharing({ familyId, known, guest, back }: Props) {
  const t = useText()
  const givers = known.sharing.subjects.filter((one) => one.can.give)
  const [checking, check] = useState(false)
  const form = useForm<Values>(`share-${familyId}-${guest.seatId}`, {
    id: newId(),
    subjectId: givers.length === 1 ? (givers[0]?.personId ?? '') : '',
    what: '',
    itemId: '',
    purpose: '',
    until: '',
  })
  const { subjectId, what, itemId, purpose } = form.values
  if (givers.length === 0)
    return (
      <>
        <PageTitle>{t('sharing.form.title', { name: guest.callName })}</PageTitle>
        <p>{t('sharing.form.nobody')}</p>
      </>
    )
  const next = () => {
    const faults = [
      ...(subjectId ? [] : [{ pointer: '/subjectId', detail: t('sharing.form.whose.missing') }]),
      ...(what ? [] : [{ pointer: '/piece', detail: t('sharing.form.what.missing') }]),
      ...(what === 'one' && !itemId ? [{ pointer: '/itemId', detail: t('sharing.form.which.missing') }] : []),
      ...(purpose.trim() ? [] : [{ pointer: '/purpose', detail: t('sharing.form.purpose.missing') }]),
    ]
    form.fail(faults)
    if (faults.length === 0) check(true)
  }
  if (checking)
    return (
      <Check
        familyId={familyId}
        known={known}
        guest={guest}
        form={form}
        onChange={() => check(false)}
        onDone={() => navigate(back)}
      />
    )
  return (
    <>
      <PageTitle>{t('sharing.form.title', { name: guest.callName })}</PageTitle>
      <FormSheet
        form={form}
        fields={{
          '/subjectId': 'share-whose',
          '/piece': 'share-what',
          '/itemId': 'share-which',
          '/purpose': 'share-purpose',
          '/until': 'share-until',
        }}
        onSubmit={next}
        submitLabel={t('sharing.form.next')}
        cancelLabel={t('sharing.cancel')}
        onCancel={() => navigate(back)}
      >
        <Fields form={form} known={known} guest={guest} />
      </FormSheet>
    </>
  )
}

function Fields({ form, known, guest }: { form: Form<Values>; known: Known; guest: Guest }) {
  const t = useText()
  const { subjectId, what, itemId, purpose, until } = form.values
  const givers = known.sharing.subjects.filter((one) => one.can.give)
  const things = known.plan.items.filter(
    ({ item }) => item.saidBy === subjectId && SINGLE.includes(item.kind) && wordsOf(item),
  )
  return (
    <>
      <ChoiceList
        id="share-whose"
        label={t('sharing.form.whose')}
        error={form.error('/subjectId')}
        choices={givers.map(({ personId, callName, voices }) => {
          const others = voices.filter((voice) => voice !== known.me)
          return {
            value: personId,
            label: personId === known.me ? t('sharing.form.whose.me') : callName,
            ...(others.length > 0 && { hint: t('sharing.form.whose.hint', { names: known.names(others) }) }),
          }
        })}
        value={subjectId || undefined}
        onChange={(value) => form.set('subjectId', value)}
      />
      <ChoiceList
        id="share-what"
        label={t('sharing.form.what')}
        error={form.error('/piece')}
        choices={[
          ...pieces.map((piece) => ({ value: piece as Piece | 'one', label: t(`sharing.piece.${piece}`) })),
          ...(things.length > 0 ? [{ value: 'one' as const, label: t('sharing.form.what.one') }] : []),
        ]}
        value={what || undefined}
        onChange={(value) => form.set('what', value)}
      />
      {what === 'one' && (
        <ChoiceList
          id="share-which"
          label={t('sharing.form.which')}
          hint={t('sharing.form.which.hint')}
          error={form.error('/itemId')}
          choices={things.map(({ item }) => ({ value: item.id, label: wordsOf(item) }))}
          value={itemId || undefined}
          onChange={(value) => form.set('itemId', value)}
        />
      )}
      <TextField
        id="share-purpose"
        label={t('sharing.form.purpose')}
        hint={t('sharing.form.purpose.hint', { name: guest.callName })}
        error={form.error('/purpose')}
        value={purpose}
        onChange={(event) => form.set('purpose', event.target.value)}
      />
      <DayTextField
        id="share-until"
        label={t('sharing.form.until')}
        hint={t('sharing.form.until.hint')}
        error={form.error('/until')}
        value={until}
        onChange={(value) => form.set('until', value)}
      />
    </>
  )
}
