import { type Occurrence, occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import { lazy, Suspense, useState } from 'react'
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
import { ChangeVisit } from './change-visit.tsx'

// The week is the first screen of many: the forms and texts of the plan come only when a visit is opened.
const Beside = lazy(() =>
  Promise.all([import('../../lib/items/components/beside.tsx'), loadTexts(['plan'])]).then(([module]) => ({
    default: module.Beside,
  })),
)

const MessagesHere = lazy(() =>
  Promise.all([import('../../lib/items/components/messages-here.tsx'), loadTexts(['plan'])]).then(([module]) => ({
    default: module.MessagesHere,
  })),
)

/** One visit: who comes, when and where; it can be changed, or not go on. `day`: which time of what repeats. */
export function OneVisit({ plan, id, day }: { plan: Plan; id: string; day: string }) {
  const t = useText()
  const [changing, setChanging] = useState(false)
  const visit = ofKind(plan, 'visit').find(({ item }) => item.id === id) as VisitEntry | undefined
  const at = visit && timeOf(visit, isDay(day) ? day : plan.today)
  const week = href('/t/:familyId/week', { familyId: plan.family.id })
  if (!visit || !at) {
    return (
      <Stack gap={5}>
        <PageTitle>{t('calendar.visit.gone')}</PageTitle>
        <div>
          <LinkButton as={Link} to={week}>
            {t('calendar.toThisWeek')}
          </LinkButton>
        </div>
      </Stack>
    )
  }
  return changing ? (
    <ChangeVisit plan={plan} visit={visit} onDone={() => setChanging(false)} />
  ) : (
    <Seen plan={plan} visit={visit} at={at} onChange={() => setChanging(true)} />
  )
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

function Seen({ plan, visit, at, onChange }: { plan: Plan; visit: VisitEntry; at: Occurrence; onChange: () => void }) {
  const { item, can } = visit
  const t = useText()
  const change = useWrite('changeItem')
  const table = useTable()
  const familyId = plan.family.id
  const week = `${href('/t/:familyId/week', { familyId })}?week=${at.day}`
  const cancel = () =>
    change.mutate(
      { params: { familyId, itemId: item.id }, ifMatch: item.version, body: { state: 'cancelled' } },
      { onSuccess: () => navigate(week) },
    )
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={week}>{t('calendar.visit.back')}</Link>}>
        <span dir="auto">{item.content.what}</span>
      </PageTitle>
      <VisitFacts plan={plan} visit={visit} at={at} />
      <Suspense>
        <Beside table={table} on={item} />
        <MessagesHere table={table} itemId={item.id} />
      </Suspense>
      <PutInCalendar familyId={familyId} itemId={item.id} />
      {change.error instanceof Problem && (
        <ProblemNotice problem={change.error} onRetry={cancel} busy={change.isPending} />
      )}
      {item.state === 'planned' && (can.edit || can.move) && (
        <Row>
          {can.edit && <Button onClick={onChange}>{t('calendar.visit.change')}</Button>}
          {can.move && (
            <Button kind="quiet" busy={change.isPending} onClick={cancel}>
              {t('calendar.visit.cancel')}
            </Button>
          )}
        </Row>
      )}
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
      : t('calendar.visit.days', { from: dates.spoken(at.day), until: dates.spoken(at.lastDay) })
  const elsewhere = at.place === 'elsewhere' && content.place === 'elsewhere' && content.where
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
          <p dir="auto">{elsewhere || t(`calendar.place.${at.place}`)}</p>
          {content.travel ? <p>{t('calendar.visit.travel', { minutes: content.travel })}</p> : null}
          {content.fixed && <p>{t('calendar.visit.fixed')}</p>}
          {persons.length > 0 && (
            <Row>
              {persons.map((person) => (
                <Row key={person.id} gap={2}>
                  <PersonFace person={person} named /> {person.callName}
                </Row>
              ))}
            </Row>
          )}
          {family.length > 0 && <p>{t('calendar.visit.for', { names: dates.list(family) })}</p>}
        </Stack>
      </Card>
    </>
  )
}
