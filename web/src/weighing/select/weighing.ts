import type { Entry, ItemOf, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

export type Weighing = Entry<'weighing'>
type Load = ItemOf<'option'>['content']['load']
export const loads: readonly Load[] = ['nothing', 'less', 'same', 'more', 'heaviest']
export const ways: readonly ItemOf<'voice'>['content']['way'][] = [
  'self',
  'talk',
  'drawing',
  'phone',
  'letter',
  'spokesperson',
]

const living = (entry: Entry) => entry.item.state !== 'past' && entry.item.state !== 'dropped'

/** What could be done, from light to heavy. */
export const optionsOf = (table: Table, weighing: Weighing): Entry<'option'>[] =>
  table
    .below(weighing.item.id, 'option')
    .filter(living)
    .sort((a, b) => loads.indexOf(a.item.content.load) - loads.indexOf(b.item.content.load))

/** How somebody sees it; more than once when they were asked more than once. */
export const voicesOf = (table: Table, weighing: Weighing, personId: string): Entry<'voice'>[] =>
  table
    .below(weighing.item.id, 'voice')
    .filter(living)
    .filter(({ item }) => item.saidBy === personId)

/** Why somebody was not heard. */
export const reasonsOf = (table: Table, weighing: Weighing, personId: string): Entry<'not-heard'>[] =>
  table
    .below(weighing.item.id, 'not-heard')
    .filter(living)
    .filter(({ item }) => item.content.aboutPersons.includes(personId))

const place = (person: Person) =>
  person.kind !== 'family' ? 200 : person.age !== null && person.age < 18 ? person.age : 100

/** Everybody whose voice is asked and everybody who gave one: children first, then the rest of the family, then who helps. */
export function peopleOf(table: Table, weighing: Weighing, needed: readonly string[]): Person[] {
  const spoke = table.below(weighing.item.id, 'voice').filter(living)
  const reasons = table.below(weighing.item.id, 'not-heard').filter(living)
  const ids = new Set([
    ...needed,
    ...spoke.map(({ item }) => item.saidBy),
    ...reasons.flatMap(({ item }) => item.content.aboutPersons),
  ])
  return table.people([...ids]).sort((a, b) => place(a) - place(b))
}

export const decisionsOf = (table: Table, weighing: Weighing): Entry<'decision'>[] =>
  table.below(weighing.item.id, 'decision').filter(living)

export interface Threat {
  entry: Entry<'threat'>
  step: ItemOf<'step'>
  goal: ItemOf<'goal'> | undefined
}
/** The concrete threats about those whom it is about, each with the step and the goal that it hangs below. */
export const threatsOf = (table: Table, weighing: Weighing): Threat[] =>
  table
    .all('threat')
    .filter(living)
    .filter(({ item }) => item.content.aboutPersons.some((id) => weighing.item.content.aboutPersons.includes(id)))
    .flatMap((entry) => {
      const step = table.find(entry.item.parentId ?? '', 'step')?.item
      return step ? [{ entry, step, goal: table.find(step.parentId ?? '', 'goal')?.item }] : []
    })
