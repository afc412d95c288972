import {
  type Genogram,
  type GenogramLine,
  HOME_SIGN,
  LINE_HEIGHT,
  SYMBOL,
} from '@keukentafel/core/drawings/genogram/shape.ts'
import type { Point } from '@keukentafel/core/drawings/model.ts'
import type { Drawn } from '../../lib/people.tsx'
import { PersonFace } from '../../lib/people.tsx'
import { Words } from './sheet.tsx'
import { GenogramSymbol, HomeSign } from './symbol.tsx'

export interface HomeLook {
  letters: string
  colour: string
}
type Props = {
  drawing: Genogram
  /** With faces, or with the signs that helpers know. */
  faces: boolean
  drawnOf: (id: string) => Drawn | undefined
  homeOf: (id: string) => HomeLook | undefined
  /** Who it is about. */
  centre: string | undefined
}

/** Three generations and more, from the layout: first the lines, over them the people. */
export function GenogramDrawing({ drawing, faces, drawnOf, homeOf, centre }: Props) {
  return (
    <>
      {drawing.lines.map((line) => (
        <Line key={`${line.is} ${line.key}`} line={line} />
      ))}
      {drawing.persons.map(({ person, symbol, box, label, homes }) => {
        const drawn = drawnOf(person.id)
        const died = person.deceasedOn !== null
        const middle = box.x + box.width / 2
        const signs = homes.flatMap((home) => homeOf(home.id) ?? [])
        const left = middle - (signs.length * (HOME_SIGN + 4) - 4) / 2
        const below = symbol.y + SYMBOL + 6 + label.length * LINE_HEIGHT
        return (
          <g key={person.id}>
            <g transform={`translate(${symbol.x} ${symbol.y})`}>
              {faces && drawn ? (
                <>
                  {person.id === centre && <circle className="kt-genogram__light" cx="28" cy="28" r="34" />}
                  <PersonFace person={drawn} size={SYMBOL} named />
                  {died && <path className="kt-genogram__gone" d="M4 52L52 4" />}
                </>
              ) : (
                <GenogramSymbol shape={person.shape} age={person.age} died={died} centre={person.id === centre} />
              )}
            </g>
            <Words lines={label} x={middle} y={symbol.y + SYMBOL + 6} step={LINE_HEIGHT} />
            {signs.map((home, i) => (
              <g key={home.letters} transform={`translate(${left + i * (HOME_SIGN + 4)} ${below + 1})`}>
                <HomeSign {...home} />
              </g>
            ))}
          </g>
        )
      })}
    </>
  )
}

const way = (points: readonly Point[]) => points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')

function Line({ line }: { line: GenogramLine }) {
  if (line.is === 'twins') return line.identical ? <path className="kt-line" d={way(line.points)} /> : null
  const slashes = line.is === 'couple' ? ({ separated: 1, divorced: 2 }[line.kind as string] ?? 0) : 0
  const d = way(line.points)
  return (
    <>
      <path className={`kt-line kt-line--${line.kind}`} d={d} />
      {line.is === 'couple' &&
        Array.from({ length: slashes }, (_, i) => i).map((i) => (
          <path
            key={i}
            className="kt-line"
            d={`M${line.mark.x - 4 + (i - (slashes - 1) / 2) * 6} ${line.mark.y + 9}l8 -18`}
          />
        ))}
    </>
  )
}
