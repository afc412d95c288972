import './line-drawing.css'

const WIDTH = 320
const HEIGHT = 132
const EDGE = 16

/** Own numbers as a line from left to right, 0 below and 10 above; the list below it says the same in words. */
export function LineDrawing({ numbers }: { numbers: readonly number[] }) {
  const step = (WIDTH - 2 * EDGE) / Math.max(1, numbers.length - 1)
  const points = numbers.map((score, i) => ({
    x: EDGE + i * step,
    y: HEIGHT - EDGE - (score / 10) * (HEIGHT - 2 * EDGE),
  }))
  return (
    <svg className="kt-line-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, 5, 10].map((score) => {
        const y = HEIGHT - EDGE - (score / 10) * (HEIGHT - 2 * EDGE)
        return <path key={score} className="kt-line-drawing__rule" d={`M${EDGE} ${y}H${WIDTH - EDGE}`} />
      })}
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="5" />
      ))}
    </svg>
  )
}
