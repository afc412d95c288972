import type { CSSProperties, ReactNode } from 'react'
import './rings.css'

export type Ring = {
  key: string
  /** "Wonen samen", "Familie en vrienden", "Helpen mee". */
  title: ReactNode
  people: readonly {
    key: string
    face: ReactNode
    /** The name, or a link with the name in it: the face and the words become one target. */
    name: ReactNode
    /** What for; in the rings it is read out, in the list it is seen. */
    about?: ReactNode
  }[]
}

type RingsProps = {
  /** From the table outwards; at most three. */
  rings: readonly Ring[]
  titleAs?: 'h2' | 'h3'
}

/**
 * Our circle: people around the table. One list for everybody; with room enough CSS lays it out as rings, on a phone, with
 * large letters and for who listens it stays the list. So the drawing and its twin in words can never differ.
 */
export function Rings({ rings, titleAs: Title = 'h3' }: RingsProps) {
  const radii = radiiFor(rings.length)
  return (
    <div className="kt-rings">
      <div className="kt-rings__field">
        <svg className="kt-rings__drawing" viewBox="0 0 100 100" aria-hidden="true">
          {radii
            .map((r, i) => ({ r, i }))
            .reverse()
            .map(({ r, i }) => (
              <circle key={r} className={`kt-rings__ring kt-rings__ring--${i}`} cx="50" cy="50" r={r} />
            ))}
          <TableFromAbove />
        </svg>
        {rings.map((ring, i) => (
          <section key={ring.key} className="kt-rings__group">
            <Title className="kt-rings__title" style={{ '--y': `${50 - (radii[i] ?? 0)}%` } as CSSProperties}>
              {ring.title}
            </Title>
            <ul className="kt-rings__people">
              {ring.people.map((person, j) => (
                <li
                  key={person.key}
                  className="kt-rings__person"
                  style={placeOf(radii[i] ?? 0, j, ring.people.length, i)}
                >
                  {person.face}
                  <div className="kt-rings__words">
                    <div className="kt-rings__name">{person.name}</div>
                    {person.about && <div className="kt-rings__about">{person.about}</div>}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

// In hundredths of the drawing's width. The outer ring leaves room for the names under the faces.
const radiiFor = (count: number) => [[], [28], [23, 41], [18.5, 30.5, 43]][Math.min(count, 3)] as number[]

// The top of each ring is kept free for its title; rings are turned a little, so that faces do not stand in one line.
function placeOf(radius: number, index: number, count: number, ring: number): CSSProperties {
  const free = ring === 0 ? 90 : 60
  const angle =
    ((-90 + free / 2 + ((360 - free) * (index + (ring % 2 ? 0.4 : 0.6) - 0.1 * ring * 0.5)) / count) * Math.PI) / 180
  const at = (value: number) => `${Math.round((50 + radius * value) * 100) / 100}%`
  return { '--x': at(Math.cos(angle)), '--y': at(Math.sin(angle)) } as CSSProperties
}

function TableFromAbove() {
  return (
    <g className="kt-rings__table">
      <circle cx="50" cy="50" r="9.5" />
      <circle className="kt-rings__hem" cx="50" cy="50" r="7" />
      <circle className="kt-rings__cup" cx="45.8" cy="48" r="1.7" />
      <circle className="kt-rings__cup" cx="53.8" cy="47.4" r="1.7" />
      <circle className="kt-rings__cup" cx="50.6" cy="54.4" r="1.7" />
    </g>
  )
}
