import { isIn, type Round, roundsOf } from '@keukentafel/core/look-back/rounds.ts'
import type { Entry, ItemOf, Person } from '../../lib/items/model.ts'
import { hearersOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'

export type { Round }

const order = { family: 0, network: 1, professional: 2 }
const isCurrent = ({ item }: Entry) => item.state === 'current'

/** The rounds of looking back, the open one first. */
export const rounds = (table: Table): Round[] => roundsOf(table.all('look-back').map(({ item }) => item))

/** The first day that is planned to look back, if there is one. */
export const plannedDay = (table: Table): Entry<'look-back'> | undefined =>
  table
    .all('look-back')
    .filter(({ item }) => item.state === 'planned')
    .sort((a, b) => (a.item.onDate ?? '').localeCompare(b.item.onDate ?? ''))[0]

export interface Voice {
  entry: Entry<'progress'>
  person: Person
}

/** How a goal goes by each voice in a round: the newest of each person, the family first. Nothing is counted or weighed. */
export function voicesOn(table: Table, goalId: string, round: Round): Voice[] {
  const newest = new Map<string, Entry<'progress'>>()
  for (const entry of table.below(goalId, 'progress').filter(isCurrent))
    if (isIn(round, entry.item.onDate)) newest.set(entry.item.saidBy, entry)
  return [...newest.values()]
    .flatMap((entry) => {
      const person = table.person(entry.item.saidBy)
      return person ? [{ entry, person }] : []
    })
    .sort((a, b) => order[a.person.kind] - order[b.person.kind])
}

/** Who hears this goal and of whom no voice can be read here yet. */
export const notHeard = (table: Table, goal: ItemOf<'goal'>, voices: readonly Voice[]): Person[] =>
  hearersOf(table, goal).filter((person) => !voices.some((voice) => voice.person.id === person.id))

/** The goals that are looked back at: what is being worked on, and what a voice was given about in this round. */
export const goalsOf = (table: Table, round: Round): Entry<'goal'>[] =>
  table
    .all('goal')
    .filter(({ item }) => (round.until === null && item.state === 'now') || voicesOn(table, item.id, round).length > 0)

/** What was taken along in a round. */
export const conclusionsIn = (table: Table, round: Round): Entry<'conclusion'>[] =>
  table
    .all('conclusion')
    .filter(isCurrent)
    .filter(({ item }) => isIn(round, item.onDate))

/** The own numbers of somebody as far as one may know them, by day. */
export const lineOf = (table: Table, personId: string): Entry<'own-line'>[] =>
  table
    .all('own-line')
    .filter(isCurrent)
    .filter(({ item }) => item.saidBy === personId)
    .sort((a, b) => (a.item.onDate ?? '').localeCompare(b.item.onDate ?? ''))
