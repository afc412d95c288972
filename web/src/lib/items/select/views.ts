import { isAgreed } from '@keukentafel/core/plan/goal.ts'
import type { Entry, ItemOf, Person } from '../model.ts'
import type { Table } from './table.ts'

export interface ViewOn {
  entry: Entry<'view'>
  person: Person
  /** It was about words that have been changed since. */
  isEarlier: boolean
}

const order = { family: 0, network: 1, professional: 2 }
const wordingOf = (item: ItemOf) => item.content.wording ?? 1

/** What everybody thinks of an item as far as one may hear it: the family first, as large for who agrees as for who does not. */
export function viewsOn(table: Table, on: ItemOf): ViewOn[] {
  return table
    .below(on.id, 'view')
    .filter(({ item }) => item.state === 'current')
    .flatMap((entry) => {
      const person = table.person(entry.item.saidBy)
      const isEarlier = (entry.item.content.ofWording ?? wordingOf(on)) < wordingOf(on)
      return person ? [{ entry, person, isEarlier }] : []
    })
    .sort((a, b) => order[a.person.kind] - order[b.person.kind])
}

/** The view of one person on an item, if there is one. */
export const viewOf = (table: Table, on: ItemOf, personId: string): ViewOn | undefined =>
  viewsOn(table, on).find((view) => view.person.id === personId)

/** Whether someone of the family said yes to the words as they are. A goal that is "now" was agreed to, perhaps in a view one may not read. */
export function agreedByFamily(table: Table, goal: ItemOf<'goal'>): boolean {
  const views = viewsOn(table, goal).map(({ entry, person }) => ({
    stance: entry.item.content.stance,
    ofWording: entry.item.content.ofWording ?? 1,
    sayerKind: person.kind,
  }))
  return goal.state === 'now' || isAgreed(wordingOf(goal), views)
}

/** Who stands behind a goal: who was named as supporting it and who agrees with the words as they are. Never who requires it. */
export function supportersOf(table: Table, goal: ItemOf<'goal'>): Person[] {
  const agreeing = viewsOn(table, goal)
    .filter(({ entry, isEarlier }) => entry.item.content.stance !== 'see_differently' && !isEarlier)
    .map(({ person }) => person.id)
  const against = viewsOn(table, goal)
    .filter(({ entry }) => entry.item.content.stance === 'see_differently')
    .map(({ person }) => person.id)
  const named = goal.content.supporters.filter((id) => !against.includes(id))
  return table.people([...new Set([...named, ...agreeing])])
}
