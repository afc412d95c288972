import type { Entry, Person } from '../../lib/items/model.ts'
import { hearersOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import type { Minutes } from './minutes.ts'

export type Talk = Entry<'conversation'>

const kindOrder = { family: 0, network: 1, professional: 2 }
/** Children first, the youngest before; then the family, who stands around it, who helps. */
export const childrenFirst = (a: Person, b: Person): number =>
  kindOrder[a.kind] - kindOrder[b.kind] || (a.age ?? 200) - (b.age ?? 200)

/** How somebody takes part, if that was said. */
export const partOf = (table: Table, talk: Talk, personId: string): Entry<'taking-part'> | undefined =>
  table.below(talk.item.id, 'taking-part').find(({ item }) => item.saidBy === personId)

/** Who takes part: who surely must be there and who said how; when nobody was named, those of the family who know of it and who asked for it. */
export function takingPart(table: Table, talk: Talk): Person[] {
  const { persons } = talk.item.content
  const family = hearersOf(table, talk.item)
    .filter(({ kind }) => kind === 'family')
    .map(({ id }) => id)
  const named = persons.length > 0 ? persons : [...family, talk.item.saidBy]
  const said = table.below(talk.item.id, 'taking-part').map(({ item }) => item.saidBy)
  return table.people([...new Set([...named, ...said])]).sort(childrenFirst)
}

/** Points to talk about, of children first. */
export function pointsOf(table: Table, talk: Talk): Entry<'agenda-point'>[] {
  const sayer = (entry: Entry<'agenda-point'>) => table.person(entry.item.saidBy)
  return [...table.below(talk.item.id, 'agenda-point')].sort((a, b) => {
    const [one, other] = [sayer(a), sayer(b)]
    return one && other ? childrenFirst(one, other) : 0
  })
}

/** Who was heard: said something while people sat together, or what they sent was read out or shown. */
export function heardIn(table: Table, talk: Talk, minutes: Minutes): Set<string> {
  const parts = table.below(talk.item.id, 'taking-part').filter(({ item }) => item.state === 'heard')
  const said = minutes.events.filter(
    ({ before, kind }) => before === null && kind !== 'visit' && kind !== 'heard-check',
  )
  // What is told and asked in a family group conference hangs below the talk.
  const told = (['information', 'condition', 'plan-b'] as const).flatMap((kind) => table.below(talk.item.id, kind))
  return new Set([
    ...told.map(({ item }) => item.saidBy),
    ...parts.map(({ item }) => item.saidBy),
    ...said.map(({ after }) => (after as { said_by: string }).said_by),
  ])
}

/** Place and time are the family's to choose; who coordinates may write down what the family chose. */
export const maySettle = (table: Table): boolean => table.me?.kind === 'family' || table.plan.me.isCoordinator
