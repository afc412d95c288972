import type pg from 'pg'
import type { Asked, Entry, Tx } from './database.ts'

/** A write that knows after its first message all it must know: what it then sends can go together with that of others. */
export interface Member<E, R> {
  entry: Entry
  first: readonly Asked[]
  /** Two that are kept apart by the same word never share a transaction: within one, a lock does not make them wait. */
  apart: string
  /** Sets everything that says who is there anew: as nobody, or as who entered. */
  stand(entered: E | null): Asked
  work(tx: Tx, entered: E, first: unknown[][]): Promise<R>
}
interface Waiting {
  member: Member<unknown, unknown>
  done(result: unknown): void
  failed(fault: unknown): void
}
type Settled = { one: Waiting; sent: Asked[]; entered: unknown } & ({ result: unknown } | { fault: unknown })
interface Ways {
  begin: Asked
  commit: Asked
  ask(client: pg.PoolClient, asked: readonly Asked[]): Promise<unknown[][]>
  within<R>(work: (client: pg.PoolClient) => Promise<R>): Promise<R>
  alone<E, R>(member: Member<E, R>): Promise<R>
}

// While so many groups are under way the next gathers; nobody waits for a group to fill.
const GROUPS = 2
const MOST = 16

/** Thrown inside a group by a member that asks for more; it then goes alone. */
class AsksMore extends Error {}

/**
 * Writes of several people in one transaction: two messages and one wait for the disk for all of them
 * (docs/decisions/0015). Before anything of a member is sent, everything that says who is there is set anew. A member that
 * is refused leaves nothing behind; when the database refuses anything at all, everything is undone and each goes alone.
 */
export function createTogether(ways: Ways): <E, R>(member: Member<E, R>) => Promise<R> {
  let waiting: Waiting[] = []
  let running = 0
  let planned = false

  // Once everything that has arrived is read, so that what comes at the same moment goes together.
  function plan(): void {
    if (planned) return
    planned = true
    setImmediate(() => {
      planned = false
      next()
    })
  }
  function next(): void {
    while (running < GROUPS && waiting.length > 0) {
      const group: Waiting[] = []
      const taken = new Set<string>()
      waiting = waiting.filter((one) => {
        if (group.length === MOST || taken.has(one.member.apart)) return true
        taken.add(one.member.apart)
        group.push(one)
        return false
      })
      running++
      void (group.length === 1 ? alone(group[0]!) : together(group)).finally(() => {
        running--
        plan()
      })
    }
  }
  const alone = ({ member, done, failed }: Waiting) => ways.alone(member).then(done, failed)

  async function together(group: Waiting[]): Promise<void> {
    // In one order, so that two groups never wait for each other in a circle.
    group.sort((a, b) => (a.member.apart < b.member.apart ? -1 : 1))
    try {
      const settled = await ways.within((client) => inOne(client, group))
      const leaving: Waiting[] = []
      for (const s of settled) {
        if ('result' in s) s.one.done(s.result)
        else if (s.fault instanceof AsksMore) leaving.push(s.one)
        else s.one.failed(s.fault)
      }
      await Promise.all(leaving.map(alone))
    } catch (fault) {
      // Refused by the database, so nothing of it is stored. When the connection broke that is not known: then they are told.
      if ((fault as { severity?: string }).severity === 'ERROR') await Promise.all(group.map(alone))
      else for (const one of group) one.failed(fault)
    }
  }

  async function inOne(client: pg.PoolClient, group: Waiting[]): Promise<Settled[]> {
    const asked: Asked[] = [ways.begin]
    for (const { member } of group)
      asked.push(member.stand(null), [member.entry.statement, member.entry.values], ...member.first)
    const rows = (await ways.ask(client, asked)).slice(1)
    const settled = await Promise.all(
      group.map((one) => {
        const [, entered, ...first] = rows.splice(0, 2 + one.member.first.length)
        return settle(one, entered![0], first)
      }),
    )
    const kept = settled.filter((s) => 'result' in s && s.sent.length > 0)
    await ways.ask(client, [...kept.flatMap((s) => [s.one.member.stand(s.entered), ...s.sent]), ways.commit])
    return settled
  }

  return <E, R>(member: Member<E, R>) =>
    new Promise<R>((done, failed) => {
      waiting.push({ member: member as Member<unknown, unknown>, done: done as (result: unknown) => void, failed })
      plan()
    })
}

// What a member sends is kept until all have decided.
async function settle(one: Waiting, entered: unknown, first: unknown[][]): Promise<Settled> {
  const sent: Asked[] = []
  const more = () => Promise.reject(new AsksMore())
  const tx: Tx = { rows: more, one: more, send: (statement, values = []) => void sent.push([statement, values]) }
  try {
    return { one, sent, entered, result: await one.member.work(tx, entered, first) }
  } catch (fault) {
    return { one, sent, entered, fault }
  }
}
