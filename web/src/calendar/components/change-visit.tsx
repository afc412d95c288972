import { type Occurrence, occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { movedChanges, splitAt } from '@keukentafel/core/calendar/split.ts'
import { isDay } from '@keukentafel/core/shared/dates.ts'
import { useRef, useState } from 'react'
import { useOnce, useReason } from '../../lib/before-visit/use-reason.ts'
import { useDates } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { type Plan, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Conflict } from '../../ui/conflict.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { contentOf, dayOf, inputOf, type VisitInput, withMissingDay } from '../visit-input.ts'
import type { VisitEntry } from '../week.ts'
import { BeforeTyped } from './before-typed.tsx'
import { VisitForm } from './visit-form.tsx'

type Content = VisitEntry['item']['content']
type Theirs = { version: number; content: Content; onDate: string | null }

/**
 * Changes a visit: of what repeats all of it, or from this time on. When somebody else changed it meanwhile, both stand there and one
 * chooses. `onDone` is told which visit goes on, and from which day.
 */
export function ChangeVisit({
  plan,
  visit,
  at,
  onDone,
}: {
  plan: Plan
  visit: VisitEntry
  at: Occurrence
  onDone: (next?: { id: string; day: string }) => void
}) {
  const t = useText()
  const dates = useDates()
  const change = useWrite('changeItem')
  const split = useWrite('splitVisit')
  const seen = useRef(visit.item.version)
  const once = useOnce()
  const giveReason = useReason(plan.family.id)
  const [secondId] = useState(newId)
  const { item } = visit
  const rule = item.content.repeats ?? null
  const begins = rule && occurrencesOf(item, item.onDate ?? at.original, at.original)[0]?.original !== at.original
  const form = useForm(`visit-${item.id}`, inputOf(visit, begins ? at.original : item.onDate))
  const send = async (version: number, what?: string) => {
    const sent = await form.submit((values) => {
      const body = changeOf(values, what)
      const params = { familyId: plan.family.id, itemId: item.id }
      const missing = withMissingDay(values, t('visit.form.day.missing'))
      const next = { id: item.id, day: body.onDate ?? at.original }
      const goesOn = begins && values.scope === 'after' ? { ...next, id: secondId } : next
      const save = () =>
        goesOn.id === secondId
          ? split.mutateAsync({
              params,
              ifMatch: version,
              body: {
                id: secondId,
                from: at.original,
                content: body.content,
                ...(body.onDate && { onDate: body.onDate }),
              },
            })
          : change.mutateAsync({ params, ifMatch: version, body })
      return once([version, body, goesOn], save)
        .catch(missing)
        .then(() => giveReason({ ...item, id: goesOn.id }, values.reason))
        .then(() => goesOn)
    })
    if (sent) onDone(sent)
  }
  const changeOf = (values: VisitInput, what: string | undefined) => {
    const { what: typed, ...content } = contentOf(values, rule)
    const onDate = dayOf(values, rule)
    const words = what ?? typed
    // What was otherwise some times goes along when all of it goes to another day.
    const moved =
      values.scope === 'all' && item.onDate && onDate && isDay(onDate) && onDate !== item.onDate && content.repeats
        ? {
            changes: movedChanges(
              { onDate, repeats: content.repeats, changes: item.content.changes ?? [] },
              item.onDate,
              onDate,
            ),
          }
        : {}
    return { onDate, content: { ...content, ...moved, ...(words !== item.content.what && { what: words }) } }
  }
  // All of it as it would be, or from this time on with what stays before it.
  const goesOn = begins && form.values.scope === 'after' && rule && item.onDate
  const parts = goesOn
    ? splitAt({ onDate: goesOn, repeats: rule, changes: item.content.changes ?? [] }, at.original)
    : undefined
  const visitOf = (values: VisitInput) => {
    const { onDate, content } = changeOf(values, undefined)
    const changes = parts && { changes: [...parts.after.changes] }
    return { ...item, ...(parts && { id: secondId }), onDate, content: { ...item.content, ...changes, ...content } }
  }
  const before = parts && [
    { ...item, content: { ...item.content, repeats: parts.before.repeats, changes: [...parts.before.changes] } },
  ]
  const told = ({ what, from, place }: Pick<VisitInput, 'what' | 'from' | 'place'>, day: string | null) =>
    `${what}\n${day ? dates.spoken(day) : ''} ${dates.time(from)}\n${t(`visit.place.${place ?? 'home'}`)}`
  const theirs = form.problem?.code === 'version.conflict' ? (form.problem.current as Theirs) : undefined
  return (
    <Stack gap={5}>
      <PageTitle>{t('visit.one.change')}</PageTitle>
      {theirs ? (
        <Conflict
          title={form.problem?.title}
          busy={form.busy}
          mine={{
            title: t('visit.conflict.mine'),
            text: told(form.values, dayOf(form.values, rule)),
            choose: t('visit.conflict.useMine'),
          }}
          theirs={{
            title: t('visit.conflict.theirs'),
            text: told({ ...theirs.content, from: theirs.content.from ?? '' }, theirs.onDate),
            choose: t('visit.conflict.useTheirs'),
          }}
          keepBoth={visit.can.edit ? t('visit.conflict.both') : undefined}
          onChoose={(choice) => {
            if (choice === 'theirs') {
              form.clear()
              onDone()
            } else
              void send(theirs.version, choice === 'both' ? `${theirs.content.what} / ${form.values.what}` : undefined)
          }}
        />
      ) : (
        <VisitForm
          plan={plan}
          form={form}
          own={visit.can.edit}
          onSend={() => void send(seen.current)}
          send={t('visit.form.save')}
          before={
            <BeforeTyped
              plan={plan}
              form={form}
              visitOf={visitOf}
              week={begins && !parts ? at.day : undefined}
              {...(before && { beside: before })}
            />
          }
          first={
            begins && (
              <ChoiceList
                id="scope"
                label={t('visit.form.scope')}
                value={form.values.scope}
                choices={[
                  { value: 'after' as const, label: t('visit.scope.after', { day: dates.spoken(at.original) }) },
                  { value: 'all' as const, label: t('visit.scope.all') },
                ]}
                onChange={(scope) => {
                  form.set('scope', scope)
                  form.set('day', partsOf((scope === 'after' ? at.original : item.onDate) ?? undefined))
                }}
              />
            )
          }
          beside={
            <Button
              kind="plain"
              onClick={() => {
                form.clear()
                onDone()
              }}
            >
              {t('visit.form.stop')}
            </Button>
          }
        />
      )}
    </Stack>
  )
}
