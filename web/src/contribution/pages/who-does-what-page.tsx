import { useTable } from '../../lib/items/use-table.ts'
import { useCircle } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { GoalMap } from '../components/goal-map.tsx'
import { HandingOver } from '../components/handing-over.tsx'
import { Near } from '../components/near.tsx'
import { PointedSeatCard } from '../components/pointed-seat.tsx'
import { layOut } from '../model.ts'
import '../contribution.css'

const order = { now: 0, idea: 1, later: 2 } as const

/** "Wie doet wat": for each goal who does what, which seats ask whether they are still needed, and who stays near. */
export function WhoDoesWhatPage() {
  const t = useText()
  const table = useTable()
  const circle = useCircle(table.plan.family.id)
  const laid = layOut(table, circle)
  const { today } = circle
  const goals = table
    .all('goal')
    .filter(({ item }) => item.state in order)
    .sort((a, b) => order[a.item.state as 'now'] - order[b.item.state as 'now'])
  const asked = table.all('hand-over').filter(({ item }) => item.state === 'asked')
  const seatOf = (seatId: string) => laid.seats.find(({ id }) => id === seatId)
  const own = laid.mine
  const ownIsAsked = laid.pointed.some(({ seatId }) => seatId === own?.id)
  const questions = laid.pointed.flatMap((pointed) => {
    const seat = seatOf(pointed.seatId)
    return seat ? [{ pointed, seat }] : []
  })
  return (
    <Stack gap={6}>
      <PageTitle below={t('contribution.below')}>{t('contribution.title')}</PageTitle>
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <Stack gap={3}>
            <h2 id="asked">{t('contribution.handing.title')}</h2>
            <ul className="contribution__list">
              {asked.map((entry) => (
                <HandingOver key={entry.item.id} table={table} entry={entry} />
              ))}
            </ul>
          </Stack>
        </section>
      )}
      {(questions.length > 0 || (own && own.kind !== 'family')) && (
        <section aria-labelledby="questions">
          <Stack gap={3}>
            <h2 id="questions">{t('contribution.questions')}</h2>
            <p className="kt-soft">{t('contribution.questions.below')}</p>
            {questions.map(({ pointed, seat }) => (
              <PointedSeatCard key={seat.id} table={table} laid={laid} seat={seat} pointed={pointed} today={today} />
            ))}
            {own && own.kind !== 'family' && !ownIsAsked && (
              <PointedSeatCard table={table} laid={laid} seat={own} today={today} />
            )}
          </Stack>
        </section>
      )}
      <section aria-labelledby="goals">
        <Stack gap={3}>
          <h2 id="goals">{t('contribution.goals')}</h2>
          {goals.length === 0 && <p className="kt-soft">{t('contribution.no-goals')}</p>}
          {goals.map((goal) => (
            <GoalMap
              key={goal.item.id}
              table={table}
              goal={goal}
              who={laid.contributions.filter(({ goalId }) => goalId === goal.item.id)}
            />
          ))}
        </Stack>
      </section>
      <Near table={table} seats={laid.seats} />
    </Stack>
  )
}
