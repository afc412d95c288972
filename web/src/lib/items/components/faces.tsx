import { useDates } from '../../dates.ts'
import { PersonFace } from '../../people.tsx'
import type { Person } from '../model.ts'
import './faces.css'

/** Faces beside each other, each with its name for who listens. */
export function Faces({ people, size = 40 }: { people: readonly Person[]; size?: number }) {
  return people.map((person) => <PersonFace key={person.id} person={person} size={size} />)
}

/** A line about people with their faces: "Opa Kees en mama staan hierachter". */
export function PeopleLine({
  people,
  text,
  size = 32,
}: {
  people: readonly Person[]
  text: (names: string) => string
  size?: number
}) {
  const dates = useDates()
  if (people.length === 0) return null
  return (
    <p className="plan-people">
      <span className="plan-people__faces">
        {people.map((person) => (
          <PersonFace key={person.id} person={person} size={size} named />
        ))}
      </span>
      <span>{text(dates.list(people.map((person) => person.callName)))}</span>
    </p>
  )
}
