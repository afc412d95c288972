import { useDates } from '../../lib/dates.ts'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { Conclusions, learning, together } from '../components/conclusions.tsx'
import { Earlier } from '../components/earlier.tsx'
import { GoalBack } from '../components/goal-back.tsx'
import { OwnLine } from '../components/own-line.tsx'
import { OwnScore } from '../components/own-score.tsx'
import { FinishForm } from '../forms/finish-form.tsx'
import { goalsOf, plannedDay, type Round, rounds } from '../select/round.ts'
import '../look-back.css'

/** Terugkijken: how each goal goes by everybody, how I am doing, what we take along, and when we look back again. */
export function LookBackPage() {
  const t = useText()
  const dates = useDates()
  const table = useTable()
  const child = useRegister() === 'child'
  const [open, ...earlier] = rounds(table) as [Round, ...Round[]]
  const planned = plannedDay(table)
  const day = planned?.item.onDate
  return (
    <Stack gap={6}>
      <BackToPlan familyId={table.plan.family.id} />
      <PageTitle below={day ? t('look-back.day', { day: dates.spoken(day) }) : t('look-back.no-day')}>
        {t('look-back.title')}
      </PageTitle>
      <p>{t('look-back.explain')}</p>
      <Goals table={table} round={open} />
      <OwnLine table={table} />
      <Card as="section" aria-labelledby="together">
        <Stack gap={5}>
          <h2 id="together">{t('look-back.together')}</h2>
          <Conclusions table={table} round={open} outcomes={together} />
        </Stack>
      </Card>
      {!child && (
        <Card as="section" aria-labelledby="learning">
          <Stack gap={5}>
            <h2 id="learning">{t('look-back.learning')}</h2>
            <p className="kt-soft">{t('look-back.learning.explain')}</p>
            <Conclusions table={table} round={open} outcomes={learning} />
          </Stack>
        </Card>
      )}
      {!child && <Finish table={table} />}
      <Earlier table={table} rounds={earlier} />
    </Stack>
  )
}

function Goals({ table, round }: { table: Table; round: Round }) {
  const t = useText()
  const goals = goalsOf(table, round)
  return (
    <section aria-labelledby="goals">
      <Stack gap={4}>
        <h2 id="goals">{t('look-back.goals')}</h2>
        {goals.length === 0 && <p className="kt-soft">{t('look-back.goals.none')}</p>}
        <ul className="look-back-goals">
          {goals.map((goal) => (
            <GoalBack key={goal.item.id} table={table} goal={goal} round={round} />
          ))}
        </ul>
        <OwnScore table={table} round={round} />
      </Stack>
    </section>
  )
}

/** When we look back again; whoever may carry it out closes this looking back with it. */
function Finish({ table }: { table: Table }) {
  const t = useText()
  const planned = plannedDay(table)
  const { me, can } = table.plan
  const may = planned ? planned.can.move : can.add && (me.kind === 'family' || me.isCoordinator)
  if (!may && !planned) return null
  return (
    <Card as="section" aria-labelledby="finish">
      <Stack gap={4}>
        <h2 id="finish">{t('look-back.next')}</h2>
        {planned && <Beside table={table} on={planned.item} />}
        {may ? (
          <>
            <p className="kt-soft">{t('look-back.finish.explain')}</p>
            <Opener kind="primary" label={t('look-back.finish')}>
              {(close) => <FinishForm table={table} onDone={close} />}
            </Opener>
          </>
        ) : (
          <p className="kt-soft">{t('look-back.finish.others')}</p>
        )}
      </Stack>
    </Card>
  )
}
