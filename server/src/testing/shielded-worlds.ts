import { randomUUID } from 'node:crypto'
import { type Scene, type Shield, withheldFrom } from '@keukentafel/core/access/shield.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type pg from 'pg'
import { insertWorlds } from './insert-worlds.ts'
import { randomWorlds, type World } from './worlds.ts'

/** A world with names, homes that are called something, words in what is said, who is something of whom, and shields. */
export interface ShieldedWorld extends World {
  names: Record<string, { callName: string; fullName: string; createdAt: string }>
  homeNames: Record<string, string>
  texts: Record<string, string>
  nights: Scene['residences']
  kin: [string, string][]
  organisations: Record<string, string | null>
  purposes: Record<string, string>
  shields: (Shield & { id: string })[]
}

const NAMES = ['An', 'Fatma', 'José', 'Zoë', 'Bo', 'Ğülşen', 'Mees']
const TEXTS = [
  '',
  'Fatma komt',
  'anders',
  'de KERK-straat 3',
  'Kerkstraat',
  'bel 0612345678',
  'bel +31 6 1234 5678',
  'jose’s fiets',
  'An is er',
  'Zoe zingt',
  'bij fier',
  'Fier belt',
  'van het wijkteam',
  'met Zwolle zorg',
  'Gulsen kookt',
  'thuis',
]
const WORDS = ['Kerk straat', 'Zwolle', '06-12345678', 'ab']
const HOMES = ['Bij mama', 'Kerkstraat', 'Zwólle', 'Thuis']
const ORGANISATIONS = [null, 'Fier', 'Fier', 'Wijkteam', 'Zwolle Zorg']
const DAY = '2026-01-0'

/** Random worlds, the same for the same seed but for their ids. */
export function shieldedWorlds(count: number, today: string, seed: number): ShieldedWorld[] {
  let state = seed * 2654435761
  const next = (most: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0
    return ((state >>> 8) ^ (state >>> 20)) % most
  }
  const pick = <T>(list: readonly T[]): T => list[Math.abs(next(list.length))]!
  const often = (times: number) => Math.abs(next(10)) < times
  return randomWorlds(count, today, seed).map((world) => {
    const ids = world.persons.map((p) => p.id)
    const some = (most: number) => ids.filter(() => Math.abs(next(10)) < most)
    const of = <T>(keys: readonly string[], make: (key: string) => T) =>
      Object.fromEntries(keys.map((k) => [k, make(k)]))
    const shields = Array.from({ length: 1 + Math.abs(next(3)) }, () => {
      const fromPerson = often(6) ? ids[0]! : pick(ids)
      const ofPerson = pick(ids.filter((id) => id !== fromPerson))
      return {
        id: randomUUID(),
        fromPerson,
        ofPerson,
        what: pick(['whereabouts', 'whereabouts', 'everything'] as const),
        words: WORDS.filter(() => often(3)),
        helpers: some(1).filter((id) => id !== fromPerson && id !== ofPerson),
        state: pick(['on', 'on', 'on', 'lift-asked', 'lifted'] as const),
        since: `${DAY}${1 + Math.abs(next(8))}T00:00:00.000Z`,
      }
    })
    const kin = Array.from({ length: Math.abs(next(3)) }, () => [pick(ids), pick(ids)] as [string, string])
    return {
      ...world,
      names: of(ids, () => ({
        callName: pick(NAMES),
        fullName: often(5) ? '' : `${pick(NAMES)} de Wit`,
        createdAt: `${DAY}${1 + Math.abs(next(8))}T00:00:00.000Z`,
      })),
      homeNames: of(world.households, () => pick(HOMES)),
      texts: of(
        world.items.map((i) => i.id),
        () => pick(TEXTS),
      ),
      organisations: of(
        world.seats.map((s) => s.id),
        () => pick(ORGANISATIONS),
      ),
      purposes: of(
        world.seats.map((s) => s.id),
        () => (often(6) ? pick(TEXTS) : ''),
      ),
      nights: [],
      kin: kin.filter(([a, b]) => a !== b),
      shields,
    }
  })
}

/** Puts them into the database, past every rule. */
export async function insertShielded(owner: pg.Pool, worlds: readonly ShieldedWorld[]): Promise<void> {
  await insertWorlds(owner, worlds)
  const client = await owner.connect()
  const each = <T extends object>(make: (w: ShieldedWorld) => T[]) =>
    JSON.stringify(worlds.flatMap((w) => make(w).map((row) => ({ f: w.familyId, ...row }))))
  const run = (sql: string, rows: string) => client.query(sql, [rows])
  const from = 'from jsonb_array_elements($1::jsonb) r'
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await run(
      `update person p set call_name = r->>'callName', full_name = r->>'fullName', created_at = (r->>'createdAt')::timestamptz ${from} where p.family_id = (r->>'f')::uuid and p.id = (r->>'id')::uuid`,
      each((w) => Object.entries(w.names).map(([id, n]) => ({ id, ...n }))),
    )
    await run(
      `update household h set name = r->>'name' ${from} where h.family_id = (r->>'f')::uuid and h.id = (r->>'id')::uuid`,
      each((w) => Object.entries(w.homeNames).map(([id, name]) => ({ id, name }))),
    )
    await run(
      `update plan_item i set content = i.content || jsonb_build_object('text', r->>'text') ${from} where i.family_id = (r->>'f')::uuid and i.id = (r->>'id')::uuid`,
      each((w) => Object.entries(w.texts).map(([id, text]) => ({ id, text }))),
    )
    for (const name of ORGANISATIONS)
      if (name) await client.query('insert into organisation (name) values ($1) on conflict do nothing', [name])
    await run(
      `update seat s set purpose = r->>'purpose', organisation_id = (select o.id from organisation o where o.name = r->>'organisation') ${from} where s.family_id = (r->>'f')::uuid and s.id = (r->>'id')::uuid`,
      each((w) => w.seats.map(({ id }) => ({ id, purpose: w.purposes[id]!, organisation: w.organisations[id]! }))),
    )
    await run(
      `insert into relation (family_id, id, from_person, to_person, kind) select (r->>'f')::uuid, gen_random_uuid(), (r->>'a')::uuid, (r->>'b')::uuid, 'other' ${from}`,
      each((w) => w.kin.map(([a, b]) => ({ a, b }))),
    )
    await run(
      `insert into shield (family_id, id, from_person, of_person, what, words, helpers, reason, look_again_on, state, set_by, set_account, created_at, lift_asked_by, lift_reason, lifted_by, lifted_account, lifted_at, lift_asked_account)
      select (r->>'f')::uuid, (r->>'id')::uuid, (r->>'fromPerson')::uuid, (r->>'ofPerson')::uuid, r->>'what', array(select jsonb_array_elements_text(r->'words')),
        array(select value::uuid from jsonb_array_elements_text(r->'helpers')), 'test', '2030-01-01', r->>'state', (r->>'ofPerson')::uuid, (r->>'ofPerson')::uuid, (r->>'since')::timestamptz,
        case when r->>'state' <> 'on' then (r->>'ofPerson')::uuid end, case when r->>'state' <> 'on' then 'x' else '' end, case when r->>'state' = 'lifted' then gen_random_uuid() end,
        case when r->>'state' = 'lifted' then gen_random_uuid() end, case when r->>'state' = 'lifted' then now() end, case when r->>'state' <> 'on' then (r->>'ofPerson')::uuid end ${from}`,
      each((w) => w.shields),
    )
    await client.query('commit')
    const { rows } = await client.query(
      'select family_id, id, person_id as "personId", household_id as "householdId" from residence where family_id = any ($1)',
      [worlds.map((w) => w.familyId)],
    )
    for (const w of worlds) w.nights = rows.filter((r) => r.family_id === w.familyId)
  } finally {
    client.release()
  }
}

/** The world as it is for one account, for the rule. */
export function sceneOf(w: ShieldedWorld, accountId: string): Scene {
  const path = (id: string): string[] => {
    const item = w.items.find((i) => i.id === id)!
    const above = item.follows ?? item.parentId
    return [...(above ? path(above) : []), id]
  }
  return {
    me: w.seats.filter((s) => s.accountId === accountId).map((s) => s.personId),
    shields: w.shields,
    persons: w.persons.map((p) => ({ id: p.id, kind: p.kind, createdBy: p.createdBy, ...w.names[p.id]! })),
    coordinator: w.seats.find((s) => s.id === w.coordinator)?.personId ?? null,
    households: w.households.map((id) => ({ id, name: w.homeNames[id]! })),
    residences: w.nights,
    kin: [...w.kin, ...w.authorities.map((a) => [a.childId, a.holderId] as [string, string])],
    shares: w.shares,
    seats: w.seats.map((s) => ({
      id: s.id,
      personId: s.personId,
      kind: s.kind,
      organisation: w.organisations[s.id]!,
      text: `${w.purposes[s.id]}`,
    })),
    items: w.items.map((i) => ({
      id: i.id,
      kind: i.kind,
      saidBy: i.saidBy,
      path: path(i.id),
      names: [...i.doers, ...i.forPersons],
      text: w.texts[i.id]!,
      createdBy: i.createdBy,
    })),
    holdings: w.holdings.map((h) => {
      const second = w.seats.find((s) => s.id === h.secondSeat)
      const me = w.seats.filter((s) => s.accountId === accountId).map((s) => s.personId)
      const unsettled = !h.prolongs && (h.state === 'asked' || h.state === 'refused')
      return {
        itemId: h.itemId,
        names: [...h.fromPersons, h.heldBy, h.secondSeat, ...(second ? [second.personId] : [])],
        text: '',
        // The database asks for its own day.
        closes:
          h.state === 'confirmed'
            ? h.fromPersons.some((id) => me.includes(id)) && dayInAmsterdam(new Date().toISOString()) < h.until
            : unsettled,
      }
    }),
  }
}

/** What the rule keeps from an account, of what stands in a world; sorted. */
export function keptByRule(w: ShieldedWorld, accountId: string): { hidden: string[]; shielded: string[] } {
  const { hidden, shielded } = withheldFrom(sceneOf(w, accountId))
  return { hidden: [...hidden].sort(), shielded: [...shielded].sort() }
}
