import type { Kind } from '@keukentafel/core/plan/kinds.ts'
import type { Entry, Person, Plan } from '../model.ts'

/** The plan with ways to find things in it; made once per answer of the server. */
export interface Table {
  plan: Plan
  me: Person | undefined
  person: (id: string | null) => Person | undefined
  /** The persons of these ids, in that order; who is not known here is left out. */
  people: (ids: readonly string[]) => Person[]
  find: <K extends Kind>(id: string, kind: K) => Entry<K> | undefined
  all: <K extends Kind>(kind: K) => Entry<K>[]
  below: <K extends Kind>(parentId: string, kind: K) => Entry<K>[]
}

const isOf =
  <K extends Kind>(kind: K) =>
  (entry: Entry): entry is Entry<K> =>
    entry.item.kind === kind

/** Lays the plan out so that it can be looked things up in without walking through it each time. */
export function layTable(plan: Plan): Table {
  const persons = new Map(plan.persons.map((person) => [person.id, person]))
  const entries = new Map(plan.items.map((entry) => [entry.item.id, entry]))
  const children = heaps(plan.items, (entry) => entry.item.parentId)
  const kinds = heaps(plan.items, (entry) => entry.item.kind)
  const person = (id: string | null) => (id ? persons.get(id) : undefined)
  return {
    plan,
    me: person(plan.me.personId),
    person,
    people: (ids) => ids.flatMap((id) => person(id) ?? []),
    find: (id, kind) => [entries.get(id)].filter((entry) => entry !== undefined).find(isOf(kind)),
    all: (kind) => (kinds.get(kind) ?? []).filter(isOf(kind)),
    below: (parentId, kind) => (children.get(parentId) ?? []).filter(isOf(kind)),
  }
}

// Map.groupBy is not there yet on the older phones at which this is read.
function heaps<K>(entries: readonly Entry[], keyOf: (entry: Entry) => K): Map<K, Entry[]> {
  const map = new Map<K, Entry[]>()
  for (const entry of entries) {
    const heap = map.get(keyOf(entry))
    if (heap) heap.push(entry)
    else map.set(keyOf(entry), [entry])
  }
  return map
}
