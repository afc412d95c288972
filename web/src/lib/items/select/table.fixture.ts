import type { Kind } from '@keukentafel/core/plan/kinds.ts'
import type { Entry, ItemOf, Person, Plan } from '../model.ts'
import { layTable, type Table } from './table.ts'

const person = (id: string, kind: Person['kind'], more: Partial<Person> = {}): Person => ({
  id,
  kind,
  callName: id,
  look: {},
  role: '',
  age: null,
  atTable: true,
  hasAccount: true,
  ...more,
})

export const people = [
  person('mama', 'family', { age: 41 }),
  person('deniz', 'family', { age: 14 }),
  person('elif', 'family', { age: 9, hasAccount: false }),
  person('opa', 'network'),
  person('tom', 'professional'),
]

let count = 0
/** An item for a test: only what matters is given. */
export function said<K extends Kind>(kind: K, id: string, more: Record<string, unknown> = {}): Entry<K> {
  count += 1
  const { content, can, ...rest } = more as { content?: object; can?: Entry['can'] }
  const at = `2026-11-${String((count % 20) + 1).padStart(2, '0')}T10:00:00.000Z`
  const base = {
    id,
    kind,
    version: 1,
    parentId: null,
    saidBy: 'mama',
    state: 'current',
    onDate: null,
    audience: 'circle',
    audiencePersons: [],
  }
  const meta = { createdAt: at, createdBy: 'mama', updatedAt: at, updatedBy: 'mama' }
  const item = { ...base, ...meta, content: { ...emptyContent[kind as string], wording: 1, ...content }, ...rest }
  return { item: item as unknown as ItemOf<K>, can: can ?? { edit: true, move: true } }
}

const emptyContent: Record<string, object> = {
  'domain-view': { lifeDomain: 'sleep', score: null, text: '' },
  goal: { words: '', noticeableBy: '', lifeDomain: 'sleep', forPersons: [], supporters: [], why: '' },
  step: { what: '', doers: [], time: null, needs: '', brought: '' },
  view: { stance: 'agree', text: '', ofWording: 1 },
  success: { text: '', aboutPersons: [] },
  requirement: { text: '', by: '', basis: 'order', reference: '', from: null, until: null },
}

/** A table with the people above and these items, seen by one of them. */
export function tableWith(items: Entry[], me = 'mama', origins: Plan['origins'] = []): Table {
  const plan: Plan = {
    family: { id: 'f', name: 'Elif en Deniz', started: 'family', question: '', version: 1 },
    today: '2026-11-24',
    coordinator: 'tom',
    me: { personId: me, kind: 'family', isCoordinator: false, age: 41 },
    nights: [],
    persons: people,
    items,
    origins,
    can: { add: true, editFamily: true, invite: true },
  }
  return layTable(plan)
}
