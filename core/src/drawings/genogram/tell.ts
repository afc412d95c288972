import type { DrawnHome, DrawnPerson, DrawnRelation } from '../model.ts'
import { isFamilyTie } from './bonds.ts'
import { type GenogramInput, yearsOf } from './shape.ts'

/** A sentence of the twin in words: the name of a text in the catalogue and what stands in it. */
export interface Sentence {
  key: string
  values: Record<string, string | number>
  /** The relation that it tells. */
  relation?: string
}
export interface Told {
  person: DrawnPerson
  sentences: Sentence[]
}

/** The same in words as the drawing says in lines: everybody once, each relation once, with the person with whom it begins. */
export function tellGenogram({ persons, relations, homes }: GenogramInput, order: readonly string[]): Told[] {
  const name = new Map(persons.map((person) => [person.id, person.name]))
  return order.flatMap((id): Told[] => {
    const person = persons.find((one) => one.id === id)
    if (!person) return []
    const theirs = relations.filter((r) => r.from === id && isFamilyTie(r.kind) && name.has(r.to))
    return [
      {
        person,
        sentences: [
          ...about(person),
          ...lives(person, homes),
          ...inOrder(theirs, order).map((r) => ({
            key: r.kind,
            values: { from: person.name, to: name.get(r.to)! },
            relation: r.id,
          })),
        ],
      },
    ]
  })
}

function about(person: DrawnPerson): Sentence[] {
  const { name, age } = person
  if (person.deceasedOn !== null) return [{ key: 'deceased', values: { name, years: yearsOf(person) } }]
  return age === null ? [] : [{ key: 'age', values: { name, age } }]
}

const lives = ({ id, name }: DrawnPerson, homes: readonly DrawnHome[]): Sentence[] =>
  homes.filter((home) => home.persons.includes(id)).map((home) => ({ key: 'home', values: { name, home: home.name } }))

const inOrder = (relations: readonly DrawnRelation[], order: readonly string[]) =>
  [...relations].sort((a, b) => order.indexOf(a.to) - order.indexOf(b.to) || (a.id < b.id ? -1 : 1))
