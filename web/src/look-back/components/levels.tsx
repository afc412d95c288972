import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { LevelsForm } from '../forms/levels-form.tsx'
import { steps, usableLevels } from '../select/levels.ts'

/** The levels of a goal, for who wants them: folded away, nobody has to. Who said the goal writes them; others say yes to the goal. */
export function LevelsOf({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  const dates = useDates()
  const { levels } = goal.item.content
  if (!levels && !goal.can.edit) return null
  const usable = usableLevels(table, goal.item)
  return (
    <Disclosure summary={t(levels ? 'look-back.levels' : 'look-back.levels.none')}>
      <Stack gap={3}>
        <p className="kt-soft">{t('look-back.levels.explain')}</p>
        {levels && (
          <dl className="look-back-levels">
            {steps.map(([level, name]) => (
              <div key={level}>
                <dt>{t(`look-back.level.${name}`)}</dt>
                <dd dir="auto">{levels[name]}</dd>
              </div>
            ))}
          </dl>
        )}
        {levels && (
          <p className="kt-soft kt-small">
            {t('look-back.levels.from', { day: dates.day(levels.from, table.plan.today) })}{' '}
            {!usable && t(levels.from < table.plan.today ? 'look-back.levels.not-agreed' : 'look-back.levels.tomorrow')}
          </p>
        )}
        {goal.can.edit && (
          <Opener kind="plain" label={t(levels ? 'look-back.levels.change' : 'look-back.levels.write')}>
            {(close) => <LevelsForm table={table} goal={goal} onDone={close} />}
          </Opener>
        )}
      </Stack>
    </Disclosure>
  )
}
