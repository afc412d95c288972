import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { goalsOf, type Round } from '../select/round.ts'
import { Conclusions, learning, together } from './conclusions.tsx'
import { GoalBack } from './goal-back.tsx'

/** The times before: what everybody said then, and what was taken along. */
export function Earlier({ table, rounds }: { table: Table; rounds: readonly Round[] }) {
  const t = useText()
  const dates = useDates()
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <Stack gap={3}>
        <h2 id="earlier">{t('look-back.earlier')}</h2>
        {rounds.map((round) => (
          <Disclosure
            key={round.until}
            summary={t('look-back.earlier.on', { day: dates.day(round.until ?? '', table.plan.today) })}
          >
            <Stack gap={4}>
              <ul className="look-back-goals">
                {goalsOf(table, round).map((goal) => (
                  <GoalBack key={goal.item.id} table={table} goal={goal} round={round} />
                ))}
              </ul>
              <Conclusions table={table} round={round} outcomes={[...together, ...learning]} />
            </Stack>
          </Disclosure>
        ))}
      </Stack>
    </section>
  )
}
