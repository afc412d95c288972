import type { Person } from '../../lib/items/model.ts'
import { PersonFace } from '../../lib/people.tsx'
import './face-filter.css'

interface Props {
  label: string
  people: readonly Person[]
  chosen: readonly string[]
  everybody: string
  onChange: (chosen: string[]) => void
  /** Only one at a time. */
  single?: boolean
}

/** Choosing by faces what is shown; nobody chosen is everybody. */
export function FaceFilter({ label, people, chosen, everybody, onChange, single }: Props) {
  const toggle = (id: string) => {
    const without = chosen.filter((other) => other !== id)
    onChange(without.length < chosen.length ? without : single ? [id] : [...chosen, id])
  }
  return (
    <fieldset className="picture-filter kt-no-print">
      <legend>{label}</legend>
      <button type="button" aria-pressed={chosen.length === 0} onClick={() => onChange([])}>
        {everybody}
      </button>
      {people.map((person) => (
        <button
          type="button"
          key={person.id}
          aria-pressed={chosen.includes(person.id)}
          onClick={() => toggle(person.id)}
        >
          <PersonFace person={person} size={36} named />
          {person.callName}
        </button>
      ))}
    </fieldset>
  )
}
