import type { Point } from '@keukentafel/core/drawings/model.ts'
import { type LaidStones, STONE, STONE_LINE } from '@keukentafel/core/drawings/path/lay-stones.ts'
import { type LaidTimeline, MOMENT_LINE } from '@keukentafel/core/drawings/path/lay-timeline.ts'
import type { Happened } from '../select/paths.ts'
import { Words } from './sheet.tsx'

const STAR = 'M0-11l3.2 7 7.600.8-5.700 5.100 1.600 7.500L0 5.600l-6.700 3.800 1.600-7.500-5.700-5.100 7.600-.8z'

/** A winding path of what happened; a star for a small success, a flag for a goal that was reached. */
export function TimelineDrawing({ laid, whatOf }: { laid: LaidTimeline; whatOf: (id: string) => Happened['what'] }) {
  return (
    <>
      <path className="kt-path" d={winding(laid.moments.map(({ at }) => at))} />
      {laid.moments.map(({ id, at, label }) => {
        const what = whatOf(id)
        return (
          <g key={id}>
            <g transform={`translate(${at.x} ${at.y})`}>
              <circle className={`kt-stone kt-stone--${what}`} r="18" />
              {what === 'success' ? (
                <path className="kt-stone__star" d={STAR} />
              ) : what === 'goal' ? (
                <path className="kt-stone__mark" d="M-5 10V-10l12 5-12 5" />
              ) : (
                <path className="kt-stone__mark" d="M-8 0l5.500 6L8-7" />
              )}
            </g>
            <Words className="kt-drawing__when" lines={[label.when]} x={label.x} y={label.y} step={MOMENT_LINE} start />
            <Words lines={label.lines} x={label.x} y={label.y + MOMENT_LINE} step={MOMENT_LINE} start />
          </g>
        )
      })}
    </>
  )
}

const winding = (points: readonly Point[]) =>
  points
    .map(({ x, y }, i) => {
      const before = points[i - 1]
      if (!before) return `M${x} ${y}`
      const middle = (before.y + y) / 2
      return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}`
    })
    .join('')

/** Stepping stones to each goal: full for what was done, open for what is to come, broken where it is stuck. */
export function StonesDrawing({ laid }: { laid: LaidStones }) {
  return laid.paths.map(({ id, title, ways, stones, goal }) => (
    <g key={id}>
      <Words className="kt-drawing__title" lines={title.lines} x={title.x} y={title.y} step={STONE_LINE} start />
      <path
        className="kt-path"
        d={ways.flatMap((way) => way.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`)).join('')}
      />
      {stones.map((stone) => (
        <g key={stone.id}>
          <g transform={`translate(${stone.centre.x} ${stone.centre.y})`}>
            <circle className={`kt-stone kt-stone--${stone.state}`} r={STONE} />
            {stone.state === 'done' && <path className="kt-stone__mark" d="M-8 0l5.500 6L8-7" />}
            {stone.state === 'stuck' && <path className="kt-stone__mark" d="M-6 0H6" />}
          </g>
          <Words lines={stone.label.lines} x={stone.centre.x} y={stone.label.y} step={STONE_LINE} />
        </g>
      ))}
      <g transform={`translate(${goal.x} ${goal.y})`}>
        <circle className="kt-stone kt-stone--goal" r={STONE} />
        <path className="kt-stone__mark" d="M-4 9V-9l11 4.500-11 4.500" />
      </g>
    </g>
  ))
}
