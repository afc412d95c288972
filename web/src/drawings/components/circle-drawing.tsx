import { CIRCLE_LINE, type CircleMap, FACE, MIDDLE } from '@keukentafel/core/drawings/circle/lay-circle.ts'
import type { ReactNode } from 'react'
import { Words } from './sheet.tsx'

type Props = {
  map: CircleMap
  faceOf: (id: string) => ReactNode
  /** What stands in the middle: the table, a home, a person. */
  middle: ReactNode
  middleRadius?: number
  /** An ecomap has lines to the middle and no rings. */
  plain?: boolean
}

/** People around a middle: rings from near to far, and lines that are as thick as what somebody carries. */
export function CircleDrawing({ map, faceOf, middle, middleRadius = MIDDLE, plain = false }: Props) {
  const { x, y } = map.centre
  return (
    <>
      {!plain &&
        [...map.rings]
          .reverse()
          .map((ring) => (
            <circle key={ring.key} className={`kt-ring kt-ring--${ring.key}`} cx={x} cy={y} r={ring.radius} />
          ))}
      {map.places.map(({ id, spoke: [from, to], strength }) => (
        <path
          key={id}
          className={`kt-spoke kt-spoke--${strength ?? 'unsaid'}`}
          d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
        />
      ))}
      <circle className="kt-ring kt-ring--middle" cx={x} cy={y} r={middleRadius - 6} />
      <g transform={`translate(${x} ${y})`}>{middle}</g>
      {!plain &&
        map.rings.map(({ key, title }) => (
          <g key={key}>
            <rect
              className="kt-ring__plate"
              x={title.x}
              y={title.y}
              width={title.width}
              height={title.height}
              rx={title.height / 2}
            />
            <Words
              className="kt-ring__title"
              lines={[title.text]}
              x={title.x + title.width / 2}
              y={title.y + 2}
              step={20}
            />
          </g>
        ))}
      {map.places.map(({ id, box, face, label }) => {
        const above = box.y < face.y
        return (
          <g key={id}>
            <g transform={`translate(${face.x} ${face.y})`}>{faceOf(id)}</g>
            <Words lines={label} x={box.x + box.width / 2} y={above ? box.y : face.y + FACE + 3} step={CIRCLE_LINE} />
          </g>
        )
      })}
    </>
  )
}

/** The table from above, with cups: the middle of the circle. */
export function TableFromAbove() {
  return (
    <g className="kt-table-above">
      <circle r="58" />
      <circle className="kt-table-above__hem" r="46" />
      <circle className="kt-table-above__cup" cx="-24" cy="-12" r="10" />
      <circle className="kt-table-above__cup" cx="22" cy="-16" r="10" />
      <circle className="kt-table-above__cup" cx="2" cy="26" r="10" />
    </g>
  )
}
