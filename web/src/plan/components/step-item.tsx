import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Faces } from '../../lib/items/components/faces.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { StepRow } from '../../ui/step-row.tsx'

/** One step as a row: the ring ticks it, the words lead to its page. */
export function StepItem({ table, entry }: { table: Table; entry: Entry<'step'> }) {
  const t = useText()
  const dates = useDates()
  const change = useChangeItem(table.plan.family.id)
  const { item, can } = entry
  const { what, doers, needs, brought, origin } = item.content
  const people = table.people(doers)
  const tick = useAct(() => change(item, { state: item.state === 'done' ? 'open' : 'done' }))
  const names = people.length > 0 ? dates.list(people.map((person) => person.callName)) : t('plan.step.nobody')
  return (
    <StepRow
      status={item.state}
      statusLabel={t(`plan.step.state.${item.state}`)}
      who={<Faces people={people} size={36} />}
      when={<When table={table} entry={entry} names={names} />}
      {...(can.move && {
        onToggle: () => void tick.run(),
        toggleLabel: t('plan.step.tick', { what }),
        busy: tick.busy,
      })}
      more={
        (needs || brought || origin || tick.problem) && (
          <>
            {origin && <p className="kt-soft kt-small">{t('plan.origin')}</p>}
            {item.state === 'stuck' && needs && (
              <p className="plan-needs">{t.rich('plan.step.needs', { needs, b: (words) => <b>{words}</b> })}</p>
            )}
            {item.state === 'done' && brought && (
              <p className="kt-soft kt-small">{t('plan.step.brought', { brought })}</p>
            )}
            {tick.problem && <ProblemNotice problem={tick.problem} onRetry={() => void tick.run()} />}
          </>
        )
      }
    >
      <Link to={href('/t/:familyId/plan/stap/:itemId', { familyId: table.plan.family.id, itemId: item.id })} dir="auto">
        {what}
      </Link>
    </StepRow>
  )
}

function When({ table, entry: { item }, names }: { table: Table; entry: Entry<'step'>; names: string }) {
  const t = useText()
  const dates = useDates()
  const { today } = table.plan
  if (item.state === 'done')
    return <>{t('plan.step.done-on', { day: dates.day(dates.dayOf(item.updatedAt), today), names })}</>
  if (!item.onDate) return <>{names}</>
  const day = item.onDate === today ? t('plan.today') : dates.spoken(item.onDate)
  const when = item.content.time ? t('plan.step.at', { day, time: item.content.time }) : day
  return (
    <>
      {when}
      {item.onDate < today && <span className="plan-past"> {t('plan.step.past')}</span>}
      {', '}
      {names}
    </>
  )
}
