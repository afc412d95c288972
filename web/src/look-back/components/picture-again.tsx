import type { Entry } from '../../lib/items/model.ts'
import { sectionOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Grid, Stack } from '../../ui/layout.tsx'
import { goalsOf, rounds } from '../select/round.ts'

/** The picture and the plan beside each other, in the words that stand there: does the one still fit the other? */
export function PictureAgain({ table }: { table: Table }) {
  const t = useText()
  const { id: familyId } = table.plan.family
  const current = (kind: 'strength' | 'worry') => table.all(kind).filter(({ item }) => item.state === 'current')
  const goals = goalsOf(table, rounds(table)[0]!)
  return (
    <Grid>
      <Card as="section" aria-labelledby="picture">
        <Stack gap={4}>
          <h2 id="picture">{t('look-back.stuck.picture')}</h2>
          <p className="kt-soft">{t('look-back.stuck.picture.ask')}</p>
          <Heap table={table} title={t('look-back.stuck.came')} entries={sectionOf(table, 'how-it-came')} />
          <Heap table={table} title={t('look-back.stuck.earlier')} entries={sectionOf(table, 'earlier-help')} />
          <Heap table={table} title={t('look-back.stuck.strengths')} entries={current('strength')} />
          <Heap table={table} title={t('look-back.stuck.worries')} entries={current('worry')} />
          <p>
            <Link to={href('/t/:familyId/goed-en-zorgen', { familyId })}>{t('look-back.stuck.to-picture')}</Link>
          </p>
        </Stack>
      </Card>
      <Card as="section" aria-labelledby="plan-again">
        <Stack gap={4}>
          <h2 id="plan-again">{t('look-back.stuck.plan')}</h2>
          <p className="kt-soft">{t('look-back.stuck.plan.ask')}</p>
          {goals.map((goal) => (
            <Heap
              key={goal.item.id}
              table={table}
              title={goal.item.content.words}
              entries={table.below(goal.item.id, 'step').filter(({ item }) => item.state !== 'done')}
            />
          ))}
          <p>
            <Link to={href('/t/:familyId/plan/terugkijken', { familyId })}>{t('look-back.stuck.to-look-back')}</Link>
          </p>
        </Stack>
      </Card>
    </Grid>
  )
}

function Heap({ table, title, entries }: { table: Table; title: string; entries: readonly Entry[] }) {
  const t = useText()
  return (
    <div className="look-back-heap">
      <h3 dir="auto">{title}</h3>
      {entries.length === 0 && <p className="kt-soft">{t('look-back.stuck.nothing')}</p>}
      <ul>
        {entries.map(({ item }) => (
          <li key={item.id}>
            <q dir="auto">{textOf(item)}</q>{' '}
            <span className="kt-soft">{table.person(item.saidBy)?.callName ?? t('plan.somebody')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
