import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { GeneratedFamilies } from '../server/src/demo/generate-families.ts'
import { ask, type Request } from './client.ts'
import { direct } from './direct.ts'

export const names = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'F1', 'F2', 'W1', 'W2', 'M', 'C'] as const
export type Name = (typeof names)[number]
type Simple = Exclude<Name, 'M'>

/** Professionals with 200 families; made when C is measured, after the others (caseload.ts). */
export type Caseloads = { token: string; accountId: string }[]

export interface Ways {
  /** Through the product: decided, logged, validated. */
  ours(name: Name, worker: number): Promise<number>
  /** The same straight to PostgreSQL. */
  direct(name: Name, worker: number): Promise<number>
  /** The direct statement behind a bare HTTP server (bare.ts). */
  bare(name: Name, worker: number): Promise<number>
}

/** The word in the address of the feed of a helper. */
export const feedToken = (accountId: string) => `bench-${accountId}`

const text400 = 'Vandaag ging het beter dan gisteren. '.repeat(11).slice(0, 400)
const text60 = () => `Wij willen weer samen eten ${Math.random().toString(36).slice(2, 12)}`
const starts = ['El', 'De', 'No', 'Se', 'Zo', 'Ja', 'Fa', 'Ru', 'An', 'Li']
const today = new Date().toISOString().slice(0, 10)
const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
/** The seven days from today on. */
const week = { from: day(0), to: day(6) }
/** The year up to and with it, out of which the care load of a year is worked out. */
const year = { from: day(-358), to: day(6) }
const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!

// Mixed, docs/benchmarks.md: 50 % R1, 25 % R2, 15 % R3, 7 % W1, 3 % W2.
function mixed(): Simple {
  const x = Math.random()
  return x < 0.5 ? 'R1' : x < 0.75 ? 'R2' : x < 0.9 ? 'R3' : x < 0.97 ? 'W1' : 'W2'
}

export function waysOf(
  port: number,
  barePort: number,
  secret: string,
  pool: pg.Pool,
  sample: GeneratedFamilies,
  caseloads: Caseloads,
): Ways {
  // Each worker changes goals of its own, so that a version is never old by accident.
  const versions = new Map<string, number>()
  // What each feed was called the last time: F2 asks again, and nothing changed.
  const tags = new Map<string, string>()
  const feedOf = ({ accountId }: { accountId: string }) => `//agenda/${feedToken(accountId)}.ics`
  const ownGoal = (worker: number) =>
    sample.parents[(worker * 31 + Math.floor(Math.random() * 30)) % sample.parents.length]!
  const calendarOf = ({ from, to }: typeof week): Request => {
    const p = pick(sample.parents)
    return { method: 'GET', path: `/families/${p.familyId}/calendar?from=${from}&to=${to}`, token: p.token }
  }
  const requests: Record<Exclude<Simple, 'W2'>, () => Request> = {
    R1: () => {
      const p = pick(sample.parents)
      return { method: 'GET', path: `/families/${p.familyId}/plan`, token: p.token }
    },
    R2: () => ({ method: 'GET', path: '/my-families', token: pick(sample.professionals).token }),
    R3: () => ({ method: 'GET', path: `/people?name=${pick(starts)}`, token: pick(sample.professionals).token }),
    R5: () => calendarOf(week),
    R6: () => calendarOf(year),
    R4: () => {
      const p = pick(sample.parents)
      return { method: 'GET', path: `/families/${p.familyId}/messages`, token: p.token }
    },
    C: () => ({ method: 'GET', path: '/caseload', token: pick(caseloads).token }),
    F1: () => ({ method: 'GET', path: feedOf(pick(sample.professionals)), token: '' }),
    F2: () => {
      const path = feedOf(pick(sample.professionals))
      return {
        method: 'GET',
        path,
        token: '',
        headers: { 'if-none-match': tags.get(path) ?? '' },
        onTag: (tag) => tags.set(path, tag),
      }
    },
    W1: () => {
      const p = pick(sample.parents)
      return {
        method: 'POST',
        path: `/families/${p.familyId}/items`,
        token: p.token,
        headers: { 'idempotency-key': randomUUID() },
        body: { id: randomUUID(), kind: 'note', parentId: p.goalId, content: { text: text400 } },
      }
    },
  }
  async function changeGoal(worker: number): Promise<number> {
    const p = ownGoal(worker)
    const seen =
      versions.get(p.goalId) ??
      (await pool.query('select version from plan_item where family_id = $1 and id = $2', [p.familyId, p.goalId]))
        .rows[0].version
    const { bytes, text } = await ask(port, secret, {
      method: 'PATCH',
      path: `/families/${p.familyId}/items/${p.goalId}`,
      token: p.token,
      headers: { 'if-match': `"${seen}"`, 'idempotency-key': randomUUID() },
      body: { content: { words: text60() } },
    })
    versions.set(p.goalId, (JSON.parse(text) as { version: number }).version)
    return bytes
  }
  const parameters: Record<Simple, (worker: number) => unknown[]> = {
    R1: () => [pick(sample.parents).familyId],
    R2: () => [pick(sample.professionals).accountId, today],
    R3: () => [pick(sample.professionals).accountId, pick(starts).toLowerCase()],
    R5: () => [pick(sample.parents).familyId, week.from, week.to],
    R6: () => [pick(sample.parents).familyId, year.from, year.to],
    F1: () => [pick(sample.professionals).accountId],
    F2: () => [pick(sample.professionals).accountId],
    R4: () => {
      const p = pick(sample.parents)
      return [p.familyId, p.token, p.personId]
    },
    C: () => [pick(caseloads).accountId, today],
    W1: () => {
      const p = pick(sample.parents)
      return [p.familyId, randomUUID(), p.goalId, p.personId, { text: text400, wording: 1 }]
    },
    W2: (worker) => {
      const p = ownGoal(worker)
      return [p.familyId, p.goalId, text60()]
    },
  }
  return {
    ours: async (name, worker) => {
      const simple = name === 'M' ? mixed() : name
      return simple === 'W2' ? changeGoal(worker) : (await ask(port, secret, requests[simple]())).bytes
    },
    direct: async (name, worker) => {
      const simple = name === 'M' ? mixed() : name
      const { rows } = await pool.query({ ...direct[simple], values: parameters[simple](worker) })
      return ((rows[0] as { body?: string } | undefined)?.body ?? '').length
    },
    bare: async (name, worker) => {
      const simple = name === 'M' ? mixed() : name
      const body = parameters[simple](worker)
      return (await ask(barePort, secret, { method: 'POST', path: `/${simple}`, token: '', body })).bytes
    },
  }
}
