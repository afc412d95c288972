import { randomUUID } from 'node:crypto'
import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import type { Client, TestApp } from './app.ts'
import { shareAll } from './share-all.ts'

/** Somebody at a test table: the person, the seat, and the signed-in account if they have one. */
export interface Someone {
  personId: string
  seatId: string
  client: Client
}
export interface Table {
  familyId: string
  path: string
  /** Founder: a parent of the family, coordinator. */
  mother: Someone
  /** Seats somebody, with an account of their own unless `account: false`. */
  seat(
    kind: SeatKind,
    name: string,
    options?: {
      account?: boolean
      birthDate?: string
      since?: string
      until?: string | null
      state?: string
      /** For who is not of the family: whether the whole family shares everything with them, as is usual here, or nothing. */
      shared?: boolean
    },
  ): Promise<Someone>
  /** Adds an item as somebody and gives its id; fails the test when it is refused. */
  say(who: Someone, item: Record<string, unknown>): Promise<string>
}

const AUTHORITY = `insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence, checked_by, checked_on)
  select $1, gen_random_uuid(), $3, $2, 'parent', 'test', $2, '2020-01-01' where $4::date > current_date - interval '16 years'`
const perms = `select set_config('kt.act', 'test', false)`

/** Each test makes its own family, straight in the database, so that it depends on nothing but the schema. */
export async function buildTable(t: TestApp): Promise<Table> {
  const familyId = randomUUID()
  const client = await t.owner.connect()
  const account = await t.account('mother')
  const mother = { personId: randomUUID(), seatId: randomUUID(), client: account }
  try {
    await client.query('begin')
    await client.query(perms)
    await client.query(`insert into family (id, name, started) values ($1, 'Test', 'family')`, [familyId])
    await client.query(
      `insert into person (family_id, id, kind, call_name, birth_date) values ($1, $2, 'family', 'Mama', '1985-05-05')`,
      [familyId, mother.personId],
    )
    await client.query(
      `insert into seat (family_id, id, person_id, account_id, kind, role, since, state) values ($1, $2, $3, $4, 'family', 'moeder', '2020-01-01', 'active')`,
      [familyId, mother.seatId, mother.personId, account.accountId],
    )
    await client.query('insert into coordinator_term (family_id, id, seat_id) values ($1, $2, $3)', [
      familyId,
      randomUUID(),
      mother.seatId,
    ])
    await client.query('commit')
  } finally {
    await client.query(`select set_config('kt.act', '', false)`)
    client.release()
  }
  const guests: string[] = []
  return {
    familyId,
    path: `/families/${familyId}`,
    mother,
    async seat(
      kind,
      name,
      {
        account: withAccount = true,
        birthDate,
        since = '2020-01-01',
        until = null,
        state = 'active',
        shared = true,
      } = {},
    ) {
      const own = withAccount ? await t.account(name) : t.nobody
      const someone = { personId: randomUUID(), seatId: randomUUID(), client: own }
      const db = await t.owner.connect()
      try {
        await db.query('begin')
        await db.query(perms)
        await db.query('insert into person (family_id, id, kind, call_name, birth_date) values ($1, $2, $3, $4, $5)', [
          familyId,
          someone.personId,
          kind,
          name,
          birthDate ?? (kind === 'family' ? '1980-01-01' : null),
        ])
        await db.query(
          `insert into seat (family_id, id, person_id, account_id, kind, since, until, state, look_again_on, purpose) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'test')`,
          [
            familyId,
            someone.seatId,
            someone.personId,
            withAccount ? own.accountId : null,
            kind,
            since,
            until,
            state,
            kind === 'professional' ? '2030-01-01' : null,
          ],
        )
        if (kind === 'family')
          await db.query(AUTHORITY, [familyId, mother.personId, someone.personId, birthDate ?? null])
        else if (shared) guests.push(someone.seatId)
        await shareAll(db, familyId, mother.personId, guests, someone.personId)
        await db.query('commit')
      } finally {
        await db.query(`select set_config('kt.act', '', false)`)
        db.release()
      }
      return someone
    },
    async say(who, item) {
      const id = randomUUID()
      const answer = await who.client.post(`/families/${familyId}/items`, { id, ...item })
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
      return id
    },
  }
}
