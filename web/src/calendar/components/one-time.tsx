import { asByRule, changeOn, withChange } from '@keukentafel/core/calendar/changes.ts'
import type { Change } from '@keukentafel/core/calendar/names.ts'
import { momentOfChange, type Occurrence, whereOfChange } from '@keukentafel/core/calendar/occurrences.ts'
import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import { useRef } from 'react'
import { BeforeVisit } from '../../lib/before-visit.tsx'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/day-field.tsx'
import { FormProblem, useForm } from '../../lib/form.tsx'
import { type Plan, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Conflict } from '../../ui/conflict.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { clockOf, dayTyped, withMissingDay } from '../visit-input.ts'
import type { VisitEntry } from '../week.ts'
import { BusyThen } from './busy-then.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TimeFields } from './time-fields.tsx'

interface Input {
  day: { day: string; month: string; year: string }
  wholeDay: boolean
  from: string
  until: string
  place: Occurrence['place']
  where: string
  why: string
  scope: 'this' | 'after'
}
type Content = VisitEntry['item']['content']
type Theirs = { version: number; content: Content; onDate: string | null; state: string }
interface Props {
  plan: Plan
  visit: VisitEntry
  at: Occurrence
  onDone: (day?: string) => void
}

/** One time on another day or at another time; every other time stays as it was. */
export const MoveTime = (props: Props) => <OneTime {...props} act="move" />
/** It does not go on this time, or from now on; who wants says why. */
export const CancelTime = (props: Props) => <OneTime {...props} act="cancel" />

function OneTime({ plan, visit, at, onDone, act }: Props & { act: 'move' | 'cancel' }) {
  const t = useText()
  const dates = useDates()
  const write = useWrite('changeItem')
  const { item } = visit
  const seen = useRef(item.version)
  const repeats = Boolean(item.content.repeats)
  const begun = at.original !== item.onDate
  const form = useForm<Input>(`visit-${act}-${item.id}-${at.original}`, {
    day: partsOf(at.day),
    wholeDay: at.from === null,
    from: at.from ?? '',
    until: at.until ?? '',
    place: at.place,
    where: at.where,
    why: '',
    scope: 'this',
  })
  const { values } = form
  const changeOf = ({ why, from, until, wholeDay, place, where, ...typed }: Input, content: Content): Change => {
    const before = changeOn(content.changes, at.original)
    if (act === 'cancel') return { ...before, cancelled: true, why }
    const clock = wholeDay ? null : clockOf(from)
    const end = wholeDay || until.trim() === '' ? null : clockOf(until)
    const same = clock === (content.from ?? null) && end === (content.until ?? null)
    const there = place === 'elsewhere' ? where.trim() : ''
    const usual = place === content.place && there === (place === 'elsewhere' ? (content.where ?? '') : '')
    return {
      ...asByRule(at.original),
      ...(usual ? {} : { place, where: there }),
      ...(wholeDay && content.from ? { allDay: true } : {}),
      toDay: dayTyped(typed),
      from: same ? null : clock,
      until: same ? null : end,
      why,
    }
  }
  const send = async (version: number, content: Content) => {
    const sent = await form.submit((typed) =>
      write
        .mutateAsync({
          params: { familyId: plan.family.id, itemId: item.id },
          ifMatch: version,
          body:
            act === 'cancel' && repeats && typed.scope === 'after'
              ? begun
                ? { content: { repeats: { ...content.repeats!, until: addDays(at.original, -1) } } }
                : { state: 'cancelled' }
              : { content: { changes: withChange(content.changes ?? [], changeOf(typed, content)) } },
        })
        .then(
          () => ({ day: (act === 'move' && dayTyped(typed)) || at.day }),
          withMissingDay(typed, t('visit.form.day.missing')),
        ),
    )
    if (sent) onDone(sent.day)
  }
  const theirs = form.problem?.code === 'version.conflict' ? (form.problem.current as Theirs) : undefined
  const told = (change: Change, otherwise: Content) => {
    const { from } = momentOfChange(otherwise, change)
    const there = [
      dates.spoken(change.toDay ?? at.original),
      from ? dates.time(from) : t('app.visit.whole-day'),
      whereOfChange(otherwise, change) || t(`visit.place.${change.place ?? otherwise.place}`),
    ]
    return [...(change.cancelled ? [t('app.visit.off')] : there), change.why].filter(Boolean).join('\n')
  }
  const fields = {
    '/onDate': 'day',
    '/content/from': 'from',
    '/content/where': 'where',
    '/content/until': 'until',
    '/content/changes': act === 'move' ? 'day' : 'why',
  }
  return (
    <Stack gap={5}>
      <PageTitle above={<span dir="auto">{item.content.what}</span>}>
        {t(`visit.${act}.title`, { day: dates.spoken(at.day) })}
      </PageTitle>
      {theirs ? (
        <Conflict
          title={form.problem?.title}
          busy={form.busy}
          mine={{
            title: t('visit.conflict.mine'),
            text: told(changeOf(values, item.content), item.content),
            choose: t('visit.conflict.useMine'),
          }}
          theirs={{
            title: t('visit.conflict.theirs'),
            text: told(changeOn(theirs.content.changes, at.original), theirs.content),
            choose: t('visit.conflict.useTheirs'),
          }}
          onChoose={(choice) => {
            if (choice === 'mine') return void send(theirs.version, theirs.content)
            form.clear()
            onDone()
          }}
        />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void send(seen.current, item.content)
          }}
        >
          <Stack gap={5}>
            <FormProblem form={asTold(form)} fields={fields} ownConflict />
            {act === 'move' ? (
              <>
                <DayField
                  id="day"
                  label={t('visit.move.day')}
                  value={values.day}
                  error={form.error('/onDate') ?? faultOf(form, 'toDay')}
                  onChange={(day) => form.set('day', day)}
                />
                <TimeFields form={asTold(form)} />
                <PlaceFields form={asTold(form)} />
                <BusyThen plan={plan} day={dayTyped(values)} visitors={item.content.visitors} />
              </>
            ) : (
              repeats && (
                <ChoiceList
                  id="scope"
                  label={t('visit.cancel.scope')}
                  value={values.scope}
                  choices={[
                    { value: 'this' as const, label: t('visit.scope.this', { day: dates.spoken(at.day) }) },
                    { value: 'after' as const, label: t('visit.scope.after-stop') },
                  ]}
                  onChange={(scope) => form.set('scope', scope)}
                />
              )
            )}
            {(act === 'move' || values.scope === 'this') && (
              <TextField
                id="why"
                label={t('visit.why')}
                hint={t('visit.why.hint')}
                marker={t('visit.form.optional')}
                value={values.why}
                error={faultOf(form, 'why')}
                onChange={(event) => form.set('why', event.target.value)}
                autoComplete="off"
                dir="auto"
              />
            )}
            {act === 'move' && isDay(dayTyped(values) ?? '') && (
              <BeforeVisit
                plan={plan}
                day={dayTyped(values)!}
                visitOn={(day) => {
                  const changes = withChange(
                    item.content.changes ?? [],
                    changeOf({ ...values, day: partsOf(day) }, item.content),
                  )
                  return { ...item, content: { ...item.content, changes } }
                }}
                onPhone={() => form.set('place', 'phone')}
                onChange={({ onDate, from, until }) => {
                  form.set('day', partsOf(onDate))
                  if (from === undefined) return
                  form.set('wholeDay', from === '')
                  form.set('from', from)
                  form.set('until', until ?? '')
                }}
              />
            )}
            <Row>
              <Button type="submit" busy={form.busy}>
                {t(`visit.${act}.send`)}
              </Button>
              <Button
                kind="plain"
                onClick={() => {
                  form.clear()
                  onDone()
                }}
              >
                {t('visit.form.stop')}
              </Button>
            </Row>
          </Stack>
        </form>
      )}
    </Stack>
  )
}

type TimeForm = ReturnType<typeof useForm<Input>>
// The answer names a fault by its place in the list of what is otherwise: here there is one time only.
const own = (pointer: string) =>
  pointer
    .replace(/^\/content\/changes\/\d+\/(from|until|where)$/, '/content/$1')
    .replace(/^\/content\/changes\/\d+\/.*$/, '/content/changes')
const faultOf = (form: TimeForm, field: string) =>
  form.faults.find(({ pointer }) => pointer.startsWith('/content/changes/') && pointer.endsWith(`/${field}`))?.detail
const asTold = (form: TimeForm): TimeForm => {
  const faults = form.faults.map(({ pointer, detail }) => ({ pointer: own(pointer), detail }))
  return { ...form, faults, error: (pointer) => faults.find((fault) => fault.pointer === pointer)?.detail }
}
