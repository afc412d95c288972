import type { Item } from '../plan/item.ts'
import type { Content, Kind } from '../plan/kinds.ts'

export type ItemOf<K extends Kind = Kind> = { [P in K]: Item<P> }[K]

export interface DocumentPerson {
  id: string
  kind: 'family' | 'network' | 'professional'
  callName: string
  role: string
  atTable: boolean
}

/** What the document needs of the plan as one reader gets it. */
export interface DocumentPlan {
  family: { question: string }
  today: string
  coordinator: string | null
  me: { personId: string }
  nights: readonly { personId: string; home: string; nights: readonly number[]; weeks: string }[]
  persons: readonly DocumentPerson[]
  items: readonly { item: ItemOf }[]
}

/** The plan laid out, so that its parts can be looked up. */
export interface Laid {
  plan: DocumentPlan
  names(ids: readonly string[]): string[]
  person(id: string | null): DocumentPerson | undefined
  all<K extends Kind>(kind: K): ItemOf<K>[]
  below<K extends Kind>(id: string, kind: K): ItemOf<K>[]
  /** Whether this is among what the reader may read. */
  has(id: string | null): boolean
  views(on: ItemOf): ViewOn[]
}
export interface ViewOn {
  person: DocumentPerson
  stance: Content<'view'>['stance']
  text: string
  isEarlier: boolean
}

const order = { family: 0, network: 1, professional: 2 }
const wording = (item: ItemOf) => item.content.wording ?? 1

/** Lays the plan out; `extent` circle leaves out what not everybody hears. */
export function layOut(whole: DocumentPlan, extent: 'all' | 'circle'): Laid {
  const items = whole.items.map(({ item }) => item).filter((item) => extent === 'all' || item.audience === 'circle')
  const persons = new Map(whole.persons.map((person) => [person.id, person]))
  const ids = new Set(items.map(({ id }) => id))
  const laid: Laid = {
    plan: whole,
    names: (wanted) => wanted.flatMap((id) => persons.get(id)?.callName ?? []),
    person: (id) => (id ? persons.get(id) : undefined),
    all: (kind) => items.filter((item) => item.kind === kind) as never,
    below: (id, kind) => items.filter((item) => item.kind === kind && item.parentId === id) as never,
    has: (id) => id !== null && ids.has(id),
    views: (on) =>
      laid
        .below(on.id, 'view')
        .filter(({ state }) => state === 'current')
        .flatMap((view) => {
          const person = persons.get(view.saidBy)
          const { stance, text, ofWording = wording(on) } = view.content
          return person ? [{ person, stance, text, isEarlier: ofWording < wording(on) }] : []
        })
        .sort((a, b) => order[a.person.kind] - order[b.person.kind]),
  }
  return laid
}
