import type { ItemOf } from '../../lib/items/model.ts'

type Direction = ItemOf<'progress'>['content']['direction']
const lines: Record<Direction, string> = {
  better: 'M4 18 20 6M11 6h9v9',
  same: 'M4 12h16M14 6l6 6-6 6',
  worse: 'M4 6l16 12M11 18h9V9',
}

/** An arrow that goes up, on, or down; the words beside it say the same. One colour: it judges nobody. */
export function DirectionMark({ direction, size = 24 }: { direction: Direction; size?: number }) {
  return (
    <svg className="look-back-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={lines[direction]} />
    </svg>
  )
}
