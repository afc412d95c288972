import { layStones } from '@keukentafel/core/drawings/path/lay-stones.ts'
import { layTimeline } from '@keukentafel/core/drawings/path/lay-timeline.ts'
import { useDates } from '../../lib/dates.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { StonesDrawing, TimelineDrawing } from '../components/path-drawing.tsx'
import { Sheet } from '../components/sheet.tsx'
import { useMeasure } from '../measure.ts'
import { goalPaths, happened } from '../select/paths.ts'
import { useRoom } from '../use-room.ts'

/** What happened and what went well, as a path. */
export function HappenedView() {
  const t = useText()
  const dates = useDates()
  const measure = useMeasure()
  const room = useRoom()
  const table = useTable()
  const { today } = table.plan
  const moments = happened(table)
  const told = moments.map(({ id, what, at, words }) => ({
    id,
    what,
    when: dates.day(at.slice(0, 10), today),
    text: t(`drawings.happened.${what}`, { words }),
  }))
  const laid = layTimeline(told, room, measure)
  if (moments.length === 0) return <EmptyState title={t('drawings.happened.empty')} />
  return (
    <Sheet
      title={t('drawings.name.gebeurd')}
      width={laid.width}
      height={laid.height}
      twin={
        <ol>
          {told.map(({ id, when, text }) => (
            <li key={id} dir="auto">
              {t('drawings.happened.line', { when, text })}
            </li>
          ))}
        </ol>
      }
    >
      <TimelineDrawing laid={laid} whatOf={(id) => moments.find((one) => one.id === id)?.what ?? 'success'} />
    </Sheet>
  )
}

/** How far each goal of now is: the steps behind us and the steps to come, without numbers. */
export function GoalsView() {
  const t = useText()
  const measure = useMeasure()
  const room = useRoom()
  const table = useTable()
  const paths = goalPaths(table)
  const laid = layStones(paths, room, measure)
  if (paths.length === 0) return <EmptyState title={t('drawings.goals.empty')} />
  return (
    <Sheet
      title={t('drawings.name.doelen')}
      width={laid.width}
      height={laid.height}
      twin={paths.map(({ id, title, stones }) => (
        <section key={id} aria-labelledby={`goal-${id}`}>
          <h2 id={`goal-${id}`} dir="auto">
            {title}
          </h2>
          {stones.length === 0 ? (
            <p>{t('drawings.goals.no-steps')}</p>
          ) : (
            <ol>
              {stones.map((stone) => (
                <li key={stone.id} dir="auto">
                  {t(`drawings.stone.${stone.state}`, { text: stone.text })}
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    >
      <StonesDrawing laid={laid} />
    </Sheet>
  )
}
