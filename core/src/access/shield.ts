import { type Pattern, patternOf, says } from './shield-words.ts'

// "X must never learn Y of Z" (domain.md 5.3; NEN 7510 and AVG 32: fitting protection; UAVG 41: the safety of another goes before
// the right to see). What is worked out here is not there for X: `decide` refuses it as if it did not exist.
// The same in SQL: shields_of in server/migrations/0017-shields.sql; shield-agreement.db.test.ts proves them equal.

export interface Shield {
  fromPerson: string
  ofPerson: string
  what: 'whereabouts' | 'everything'
  words: readonly string[]
  helpers: readonly string[]
  state: 'on' | 'lift-asked' | 'lifted'
  /** When it began: who comes to the table after it is new. */
  since: string
}
/** What must be known of a family. */
export interface Scene {
  /** Every person as whom this account sits or ever sat here. */
  me: readonly string[]
  shields: readonly Shield[]
  persons: readonly {
    id: string
    kind: 'family' | 'network' | 'professional'
    callName: string
    fullName: string
    createdBy: string | null
    createdAt: string
  }[]
  coordinator: string | null
  households: readonly { id: string; name: string }[]
  /** Also of the past. */
  residences: readonly { id: string; personId: string; householdId: string }[]
  /** Who is something of whom, or has something to say over whom, also not checked. */
  kin: readonly (readonly [string, string])[]
  shares: readonly { subjectId: string; recipientId: string }[]
  seats: readonly { id: string; personId: string; kind: string; organisation: string | null; text: string }[]
  /** `names`: every person in the content; `ownText`: what one wrote in it oneself. */
  items: readonly {
    id: string
    kind: string
    saidBy: string
    path: readonly string[]
    names: readonly string[]
    text: string
    ownText?: string
    createdBy?: string | null
  }[]
  /** What is held back; `names`: every person and seat it names, `closes`: whether it keeps its item from this account today. */
  holdings?: readonly { itemId: string; names: readonly string[]; text: string; closes: boolean }[]
}
export interface Withheld {
  /** Ids of everything that is not there. */
  hidden: Set<string>
  /** Persons whose phone, hours and looks are not shown. */
  shielded: Set<string>
  words: Pattern[]
}

const safety: readonly string[] = ['safety-agreement', 'safety-call']
const defined = <T>(list: readonly (T | null)[]): T[] => list.filter((x): x is T => x !== null)

/** What is not there for this account. */
export function withheldFrom(scene: Scene): Withheld {
  const mine = (id: string) => scene.me.includes(id)
  const inForce = scene.shields.filter((s) => s.state !== 'lifted' && mine(s.fromPerson))
  const shields = inForce.filter((s) => !mine(s.ofPerson))
  if (shields.length === 0) return { hidden: new Set(), shielded: new Set(), words: [] }
  const of = new Set(shields.map((s) => s.ofPerson))
  const given = defined(inForce.flatMap((s) => s.words).map((word) => patternOf(word)))
  const homes = new Set(
    scene.households
      .filter(({ id, name }) => {
        const sleepers = scene.residences.filter((r) => r.householdId === id)
        return (
          says(name, given) || (sleepers.some((r) => of.has(r.personId)) && !sleepers.some((r) => mine(r.personId)))
        )
      })
      .map((home) => home.id),
  )
  const since = shields.map((s) => s.since).sort()[0]!
  const people = new Set(
    scene.persons
      .filter((p) => !mine(p.id) && isKept(scene, p, { shields, inForce, of, homes, since, mine }))
      .map((p) => p.id),
  )
  const words = [...given, ...namesOf(scene, people)]
  const seats = scene.seats
    .filter(
      (s) =>
        people.has(s.personId) ||
        (s.kind !== 'family' && !mine(s.personId) && scene.coordinator !== s.personId && says(s.text, words)),
    )
    .map((s) => s.id)
  const own = (i: Scene['items'][number]) => mine(i.saidBy) || (i.createdBy != null && mine(i.createdBy))
  const roots = new Set(
    scene.items
      .filter(
        (i) =>
          people.has(i.saidBy) ||
          i.names.some((id) => people.has(id)) ||
          ([
            'visit',
            'step',
            'look-back',
            'conversation',
            'taking-part',
            'plan-b',
            'hand-over',
            'calmer-change',
            'limit',
            'energy',
            ...safety,
          ].includes(i.kind) &&
            i.names.some((id) => of.has(id))) ||
          // How people keep themselves safe is told only to whom it names, or who wrote it.
          (safety.includes(i.kind) && !i.names.some(mine) && !own(i)) ||
          (['visit', 'conversation', 'taking-part', 'heard-check', 'limit', 'energy', 'capacity', 'calmer'].includes(
            i.kind,
          ) &&
            of.has(i.saidBy) &&
            !i.names.some(mine)) ||
          words.some((word) => says(i.text, [word]) && !says(i.ownText ?? '', [word])),
      )
      .map((i) => i.id),
  )
  const below = new Set(scene.items.filter((i) => i.path.some((id) => roots.has(id))).map((i) => i.id))
  // What is held back by way of a row that is not there stays held back: reading less opens nothing.
  const gone = new Set([...people, ...seats, ...below])
  const closed = (scene.holdings ?? [])
    .filter((h) => h.closes && (says(h.text, words) || [h.itemId, ...h.names].some((id) => gone.has(id))))
    .map((h) => h.itemId)
  const items = scene.items
    .filter((i) => below.has(i.id) || (!own(i) && i.path.some((id) => closed.includes(id))))
    .map((i) => i.id)
  const nights = scene.residences
    .filter((r) => of.has(r.personId) || people.has(r.personId) || homes.has(r.householdId))
    .map((r) => r.id)
  return {
    hidden: new Set([...people, ...homes, ...seats, ...items, ...nights]),
    shielded: new Set([...of, ...people]),
    words,
  }
}

interface Known {
  shields: readonly Shield[]
  inForce: readonly Shield[]
  of: ReadonlySet<string>
  homes: ReadonlySet<string>
  since: string
  mine: (id: string) => boolean
}
/** Whether a person is not there: Z, who is named in the shield, who is here only for Z, and who is new with Z. */
function isKept(scene: Scene, p: Scene['persons'][number], k: Known): boolean {
  if (k.shields.some((s) => s.what === 'everything' && s.ofPerson === p.id)) return true
  if (k.of.has(p.id)) return false
  if (k.inForce.some((s) => s.helpers.includes(p.id))) return true
  const whose = scene.shares.filter((s) => s.recipientId === p.id).map((s) => s.subjectId)
  const ofOthers = whose.some((id) => !k.of.has(id))
  if (p.kind !== 'family' && scene.coordinator !== p.id && whose.some((id) => k.of.has(id)) && !ofOthers) return true
  const near = scene.kin.some(([a, b]) => (a === p.id && k.mine(b)) || (b === p.id && k.mine(a)))
  if (near || (p.createdBy !== null && k.mine(p.createdBy))) return false
  if (p.createdBy !== null && k.of.has(p.createdBy) && p.createdAt > k.since && !ofOthers) return true
  const sleeps = scene.residences.filter((r) => r.personId === p.id)
  return sleeps.length > 0 && sleeps.every((r) => k.homes.has(r.householdId))
}

/** Names of those persons, and of organisations of which nobody else is here. */
function namesOf(scene: Scene, people: ReadonlySet<string>): Pattern[] {
  const persons = scene.persons.filter((p) => people.has(p.id)).flatMap((p) => [p.callName, p.fullName])
  const organisations = scene.seats.flatMap((s) =>
    s.organisation !== null &&
    people.has(s.personId) &&
    !scene.seats.some((o) => o.organisation === s.organisation && !people.has(o.personId))
      ? [s.organisation]
      : [],
  )
  return defined([...persons, ...organisations].map((name) => patternOf(name, true)))
}
