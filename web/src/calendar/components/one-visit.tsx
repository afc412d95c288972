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
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import type { VisitEntry } from '../week.ts'
import { ChangeVisit } from './change-visit.tsx'

// The week is the first screen of many: the forms and texts of the plan come only when a visit is opened.
const Beside = lazy(() =>
  Promise.all([import('../../lib/items/components/beside.tsx'), loadTexts(['plan'])]).then(([module]) => ({
    default: module.Beside,
  })),
)

/** One visit: who comes, when and where; it can be changed, or not go on. */
export function OneVisit({ plan, id }: { plan: Plan; id: string }) {
  const t = useText()
  const [changing, setChanging] = useState(false)
  const visit = ofKind(plan, 'visit').find(({ item }) => item.id === id) as VisitEntry | undefined
  const week = href('/t/:familyId/week', { familyId: plan.family.id })
  if (!visit) {
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
    <Seen plan={plan} visit={visit} onChange={() => setChanging(true)} />
  )
}

function Seen({ plan, visit: { item, can }, onChange }: { plan: Plan; visit: VisitEntry; onChange: () => void }) {
  const t = useText()
  const dates = useDates()
  const change = useWrite('changeItem')
  const table = useTable()
  const familyId = plan.family.id
  const week = `${href('/t/:familyId/week', { familyId })}?week=${item.onDate ?? plan.today}`
  const { content } = item
  const persons = plan.persons.filter(({ id }) => content.visitors.includes(id))
  const family = plan.persons.filter(({ id }) => content.forPersons.includes(id)).map(({ callName }) => callName)
  const cancel = () =>
    change.mutate(
      { params: { familyId, itemId: item.id }, ifMatch: item.version, body: { state: 'cancelled' } },
      { onSuccess: () => navigate(week) },
    )
  const time = content.until
    ? t('calendar.visit.between', { from: dates.time(content.from ?? ''), until: dates.time(content.until) })
    : t('calendar.visit.from', { from: dates.time(content.from ?? '') })
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={week}>{t('calendar.visit.back')}</Link>}>
        <span dir="auto">{content.what}</span>
      </PageTitle>
      {item.state === 'cancelled' && <Notice tone="info">{t('calendar.visit.cancelled')}</Notice>}
      <Card>
        <Stack gap={3}>
          <p>
            <b>{item.onDate && dates.spoken(item.onDate)}</b>, {time}
          </p>
          <p>{t(`calendar.place.${content.place}`)}</p>
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
      <Suspense>
        <Beside table={table} on={item} />
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
