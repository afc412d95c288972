import { asByRule, withChange } from '@keukentafel/core/calendar/changes.ts'
import { type Occurrence, occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import { lazy, Suspense, useState } from 'react'
import { useMayHaveChosen } from '../../lib/chosen/news.tsx'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { PutInCalendar } from '../../lib/items/components/put-in-calendar.tsx'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Problem } from '../../lib/problem.ts'
import { ofKind, type Plan, useWrite } from '../../lib/query.ts'
import { Link, navigate } from '../../lib/router.tsx'
import { loadTexts, useText } from '../../lib/text.tsx'
import { useVisitWhen } from '../../lib/visit-when.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useRuleWords } from '../use-rule-words.ts'
import type { VisitEntry } from '../week.ts'
import { VisitHistory } from './visit-history.tsx'
import { WithDays } from './with-days.tsx'

// The week is the first screen of many: the forms and texts of the plan come only when a visit is opened.
const Beside = lazy(() =>
  Promise.all([import('../../lib/items/components/beside.tsx'), loadTexts(['plan'])]).then(([module]) => ({
    default: module.Beside,
  })),
)

const ChangeVisit = lazy(() => import('./change-visit.tsx').then(({ ChangeVisit }) => ({ default: ChangeVisit })))
const MoveTime = lazy(() => import('./one-time.tsx').then(({ MoveTime }) => ({ default: MoveTime })))
const CancelTime = lazy(() => import('./one-time.tsx').then(({ CancelTime }) => ({ default: CancelTime })))

// Of few visits: what the own calendar of who looks says otherwise.
const FollowChosen = lazy(() =>
  Promise.all([import('./follow-chosen.tsx'), loadTexts(['chosen'])]).then(([module]) => ({
    default: module.FollowChosen,
  })),
)

const MessagesHere = lazy(() =>
  Promise.all([import('../../lib/items/components/messages-here.tsx'), loadTexts(['plan'])]).then(([module]) => ({
    default: module.MessagesHere,
  })),
)

/** One visit: who comes, when and where; it can be changed, moved, or not go on. `day`: which time of what repeats. */
export function OneVisit({ plan, id, day }: { plan: Plan; id: string; day: string }) {
  const known = plan.items.some(({ item }) => item.id === id)
  // Longer ago than the plan goes back: its day is asked.
  if (known || !isDay(day)) return <Known plan={plan} id={id} day={day} />
  return (
    <WithDays plan={plan} from={addDays(day, -62)} to={addDays(day, 62)}>
      {(older) => <Known plan={older} id={id} day={day} />}
    </WithDays>
  )
}

function Known({ plan, id, day }: { plan: Plan; id: string; day: string }) {
  const t = useText()
  const [act, setAct] = useState<'change' | 'move' | 'cancel'>()
  const visit = ofKind(plan, 'visit').find(({ item }) => item.id === id) as VisitEntry | undefined
  const at = visit && timeOf(visit, isDay(day) ? day : plan.today)
  const week = href('/t/:familyId/week', { familyId: plan.family.id })
  if (!visit || !at) {
    return (
      <Stack gap={5}>
        <PageTitle>{t('visit.one.gone')}</PageTitle>
        <div>
          <LinkButton as={Link} to={week}>
            {t('calendar.toThisWeek')}
          </LinkButton>
        </div>
      </Stack>
    )
  }
  const done = (next?: { id: string; day: string }) => {
    setAct(undefined)
    if (next && next.id !== id) navigate(`${week}?bezoek=${next.id}&keer=${next.day}`)
  }
  if (act === 'change') return <ChangeVisit plan={plan} visit={visit} at={at} onDone={done} />
  if (act === 'move') return <MoveTime plan={plan} visit={visit} at={at} onDone={() => done()} />
  if (act === 'cancel') return <CancelTime plan={plan} visit={visit} at={at} onDone={() => done()} />
  return <Seen plan={plan} visit={visit} at={at} onAct={setAct} />
}

/** The time that would have been on this day; of what is once, that; otherwise the next, or the last there was. */
function timeOf({ item }: VisitEntry, day: string): Occurrence | undefined {
  const around = occurrencesOf(item, addDays(day, -400), addDays(day, 400))
  return (
    around.find(({ original }) => original === day) ??
    around.find(({ lastDay }) => lastDay >= day) ??
    around.at(-1) ??
    (item.onDate ? occurrencesOf(item, item.onDate, addDays(item.onDate, 400))[0] : undefined)
  )
}

function Seen({
  plan,
  visit,
  at,
  onAct,
}: {
  plan: Plan
  visit: VisitEntry
  at: Occurrence
  onAct: (act: 'change' | 'move' | 'cancel') => void
}) {
  const { item, can } = visit
  const t = useText()
  const change = useWrite('changeItem')
  const table = useTable()
  const mayHaveChosen = useMayHaveChosen()
  const familyId = plan.family.id
  const week = `${href('/t/:familyId/week', { familyId })}?week=${at.day}`
  const again = t(item.content.repeats ? 'visit.act.move-this' : 'visit.act.move')
  // Back to how it was by the rule; what was called off as a whole is planned again.
  const undo = () =>
    change.mutate({
      params: { familyId, itemId: item.id },
      ifMatch: item.version,
      body: {
        ...(item.state === 'cancelled' && { state: 'planned' }),
        ...(at.changed && { content: { changes: withChange(item.content.changes ?? [], asByRule(at.original)) } }),
      },
    })
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={week}>{t('visit.one.back')}</Link>}>
        <span dir="auto">{item.content.what}</span>
      </PageTitle>
      {mayHaveChosen && (
        <Suspense fallback={null}>
          <FollowChosen plan={plan} visit={visit} />
        </Suspense>
      )}
      <VisitFacts plan={plan} visit={visit} at={at} />
      {change.error instanceof Problem && (
        <ProblemNotice problem={change.error} onRetry={undo} busy={change.isPending} />
      )}
      {can.move && (
        <Row>
          {(at.cancelled || at.changed) && (
            <Button busy={change.isPending} onClick={undo}>
              {t(at.cancelled ? 'visit.act.on-again' : 'visit.act.back')}
            </Button>
          )}
          {!at.cancelled && (
            <>
              <Button kind="quiet" onClick={() => onAct('move')}>
                {again}
              </Button>
              <Button kind="quiet" onClick={() => onAct('cancel')}>
                {t('visit.one.cancel')}
              </Button>
              <Button kind="quiet" onClick={() => onAct('change')}>
                {t('visit.one.change')}
              </Button>
            </>
          )}
        </Row>
      )}
      <Suspense>
        <Beside table={table} on={item} />
        <MessagesHere table={table} itemId={item.id} />
      </Suspense>
      <PutInCalendar familyId={familyId} itemId={item.id} />
      <VisitHistory plan={plan} itemId={item.id} />
    </Stack>
  )
}

/** When, where, who, for whom: of one time; how often it comes back; what is otherwise this time. */
function VisitFacts({ plan, visit: { item }, at }: { plan: Plan; visit: VisitEntry; at: Occurrence }) {
  const t = useText()
  const dates = useDates()
  const when = useVisitWhen()
  const rule = useRuleWords()
  const { content } = item
  const persons = plan.persons.filter(({ id }) => content.visitors.includes(id))
  const family = plan.persons.filter(({ id }) => content.forPersons.includes(id)).map(({ callName }) => callName)
  const note = when.note({ item, at })
  const day =
    at.day === at.lastDay
      ? dates.spoken(at.day)
      : t('visit.one.days', { from: dates.spoken(at.day), until: dates.spoken(at.lastDay) })
  const elsewhere = at.place === 'elsewhere' && at.where
  return (
    <>
      {note && (
        <Notice tone="info">
          <span dir="auto">{note}</span>
        </Notice>
      )}
      <Card>
        <Stack gap={3}>
          <p>
            <b>{day}</b>, {when.long({ item, at })}
          </p>
          {content.repeats && item.onDate && <p>{rule.say(content.repeats, item.onDate)}</p>}
          <p dir="auto">{elsewhere || t(`visit.place.${at.place}`)}</p>
          {content.travel ? <p>{t('visit.one.travel', { minutes: content.travel })}</p> : null}
          {content.fixed && <p>{t('visit.one.fixed')}</p>}
          {persons.length > 0 && (
            <Row>
              {persons.map((person) => (
                <Row key={person.id} gap={2}>
                  <PersonFace person={person} named /> {person.callName}
                </Row>
              ))}
            </Row>
          )}
          {family.length > 0 && <p>{t('visit.one.for', { names: dates.list(family) })}</p>}
        </Stack>
      </Card>
    </>
  )
}
