import { SYMBOL } from '@keukentafel/core/drawings/genogram/shape.ts'
import type { DrawnShape } from '@keukentafel/core/families/relations.ts'

const half = SYMBOL / 2
const outlines: Record<DrawnShape, string> = {
  square: `M2 2H${SYMBOL - 2}V${SYMBOL - 2}H2z`,
  circle: `M${half} 2a${half - 2} ${half - 2} 0 0 1 0 ${SYMBOL - 4} ${half - 2} ${half - 2} 0 0 1 0 ${4 - SYMBOL}z`,
  diamond: `M${half} 0L${SYMBOL} ${half}L${half} ${SYMBOL}L0 ${half}z`,
  triangle: `M${half} 2L${SYMBOL - 1} ${SYMBOL - 3}H1z`,
}
const crosses: Record<DrawnShape, string> = {
  square: `M2 2L${SYMBOL - 2} ${SYMBOL - 2}M${SYMBOL - 2} 2L2 ${SYMBOL - 2}`,
  circle: 'M10 10L46 46M46 10L10 46',
  diamond: 'M14 14L42 42M42 14L14 42',
  triangle: 'M17 24L44 53M39 24L12 53',
}

/** The sign of a person as genograms have it: age inside, a cross through who died, a double edge around who it is about. */
export function GenogramSymbol({
  shape,
  age,
  died,
  centre,
}: {
  shape: DrawnShape
  age: number | null
  died: boolean
  centre: boolean
}) {
  return (
    <g>
      <path className="kt-genogram__outline" d={outlines[shape]} />
      {centre && <path className="kt-genogram__over" d={outlines[shape]} transform="translate(5.6 5.6) scale(.8)" />}
      {died && <path className="kt-genogram__over" d={crosses[shape]} />}
      {age !== null && !died && (
        <text className="kt-genogram__age" x={half} y={half + (shape === 'triangle' ? 14 : 6)} textAnchor="middle">
          {age}
        </text>
      )}
    </g>
  )
}

/** A little house with a letter: who lives where, also in black and white. */
export function HomeSign({ letters, colour }: { letters: string; colour: string }) {
  return (
    <g className={`kt-genogram__home kt-genogram__home--${colour}`}>
      <path d="M1 10L12 1l11 9v13H1z" />
      <text x="12" y="19" textAnchor="middle">
        {letters}
      </text>
    </g>
  )
}
