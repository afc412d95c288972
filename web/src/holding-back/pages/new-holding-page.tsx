import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { useWrite } from '../../lib/query.ts'
import { Link, navigate, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { ItemFields, itemFields } from '../components/item-fields.tsx'
import {
  type Asked,
  askedFields,
  askedFrom,
  faultsOfAsked,
  nothingAsked,
  ReasonFields,
} from '../components/reason-fields.tsx'
import { type HeldInput, heldItem, missingOf, nothingHeld } from '../select/held-item.ts'
import { type Known, useHoldings } from '../use-holdings.ts'

interface Values extends Asked, HeldInput {
  id: string
  from: string[]
}

/** A professional writes about somebody and asks at once whether it may be held back. */
export function NewHoldingPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/achterhouden/nieuw'>()
  const known = useHoldings(familyId)
  const { can, seconds } = known.held
  return (
    <Stack gap={6}>
      <p>
        <Link to={href('/t/:familyId/achterhouden', { familyId })}>{t('holding-back.back')}</Link>
      </p>
      <PageTitle below={can.ask ? t('holding-back.new.below') : t('holding-back.new.not')}>
        {t('holding-back.new.title')}
      </PageTitle>
      {can.ask &&
        (seconds.length > 0 ? <NewForm familyId={familyId} known={known} /> : <p>{t('holding-back.new.nobody')}</p>)}
    </Stack>
  )
}

function NewForm({ familyId, known }: { familyId: string; known: Known }) {
  const t = useText()
  const hold = useWrite('holdBack')
  const back = href('/t/:familyId/achterhouden', { familyId })
  const form = useForm<Values>(`hold-${familyId}`, {
    id: newId(),
    from: [],
    ...nothingHeld(newId()),
    ...nothingAsked,
  })
  const { kind, from } = form.values
  const family = known.plan.persons.filter((person) => person.kind === 'family')
  const choices = family.map((person) => ({ value: person.id, label: person.callName }))
  const send = async () => {
    const faults = [
      ...missingOf(form.values).map(({ pointer, text }) => ({ pointer, detail: t(text) })),
      ...(from.length > 0 ? [] : [{ pointer: '/fromPersons', detail: t('holding-back.new.from.missing') }]),
      ...faultsOfAsked(form.values, t),
    ]
    if (faults.length > 0) return form.fail(faults)
    const done = await form.submit((values) =>
      hold.mutateAsync({
        params: { familyId },
        body: {
          id: values.id,
          ...askedFrom(values),
          fromPersons: values.from,
          item: heldItem(values),
        },
      }),
    )
    // Refused: nothing has these ids, and what is sent next is another question.
    if (!done) {
      form.set('id', newId())
      form.set('itemId', newId())
      return
    }
    form.clear()
    navigate(back)
  }
  return (
    <FormSheet
      form={form}
      fields={{
        ...itemFields(kind),
        '/fromPersons': 'hold-from',
        ...askedFields('new'),
      }}
      onSubmit={() => void send()}
      submitLabel={t('holding-back.new.send')}
      cancelLabel={t('holding-back.cancel')}
      onCancel={() => navigate(back)}
    >
      <ItemFields form={form} known={known} />
      <ChoiceList
        id="hold-from"
        multiple
        label={t('holding-back.new.from')}
        hint={t('holding-back.new.from.hint')}
        error={form.error('/fromPersons')}
        choices={choices}
        value={from}
        onChange={(value) => form.set('from', value)}
      />
      <ReasonFields id="new" form={form} known={known} />
    </FormSheet>
  )
}
