import { randomUUID } from 'node:crypto'
import type { LookFacts } from '@keukentafel/core/access/facts.ts'
import { heldBackFor } from '@keukentafel/core/access/held-back.ts'
import fc from 'fast-check'
import type pg from 'pg'
import { memberFactsOf, type World } from './worlds.ts'

/** A look in a generated family: by somebody who sits or sat there, by a stranger, or by no account at all. */
export interface Look {
  id: string
  accountId: string | null
  outcome: 'permit' | 'deny'
  activity: string
  concerns: string[]
  /** What was said at which was looked. */
  object: string | null
  /** By what right. */
  ground: 'x' | 'disclosed'
  /** One line of a read over many families instead of a line of this one. */
  list: boolean
}

/** The kinds that these worlds look with: one that is confidential and one that representatives do not see. */
export const activities = { plain: 'plan.open', confidential: 'circle.open', ownOnly: 'looks.read' } as const

const sketch = fc.array(
  fc.record({
    by: fc.nat(8),
    deny: fc.boolean(),
    activity: fc.constantFrom<string>(...Object.values(activities), activities.plain),
    concerns: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
    list: fc.boolean(),
    object: fc.option(fc.nat(5)),
    ground: fc.constantFrom<Look['ground']>('x', 'disclosed'),
  }),
  { minLength: 3, maxLength: 8 },
)

export function randomLooks(worlds: readonly World[], seed: number): Map<World, Look[]> {
  const drawn = fc.sample(sketch, { numRuns: worlds.length, seed })
  return new Map(
    worlds.map((world, i) => {
      const accounts = world.seats.flatMap((s) => (s.accountId ? [s.accountId] : []))
      const by = (n: number) => (n < accounts.length ? accounts[n]! : n % 2 ? randomUUID() : null)
      const looks = drawn[i]!.map((d): Look => {
        const accountId = by(d.by)
        // A line of a list is of an account that sits or sat here, and is never a refusal.
        const list = d.list && accountId !== null && accounts.includes(accountId)
        return {
          id: randomUUID(),
          accountId,
          outcome: d.deny && !list ? 'deny' : 'permit',
          activity: d.activity,
          concerns: [...new Set(d.concerns.map((n) => world.persons[n % world.persons.length]!.id))],
          list,
          ground: d.ground,
          object: d.object === null || list ? null : world.items[d.object % world.items.length]!.id,
        }
      })
      return [world, looks]
    }),
  )
}

/** The same world with everybody two years younger: who was about to be 18 is about to be 16, where this rule has its boundary. */
export const aroundSixteen = (world: World): World => ({
  ...world,
  persons: world.persons.map((person) => ({
    ...person,
    birthDate: person.birthDate && twoYearsLater(person.birthDate),
  })),
})
const twoYearsLater = (day: string) => `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`.replace('-02-29', '-03-01')

/** Puts them into the logs as they are. Lists are told to name a family and persons of others too. */
export async function insertLooks(owner: pg.Pool, all: ReadonlyMap<World, readonly Look[]>, at: string): Promise<void> {
  const rows = [...all].flatMap(([world, looks]) =>
    looks.map((look, i) => ({ ...look, f: world.familyId, seq: i + 1 })),
  )
  const from = `from jsonb_to_recordset($1::jsonb) as r(f uuid, seq bigint, id uuid, "accountId" uuid, outcome text, activity text, concerns jsonb, list boolean, object uuid, ground text)`
  const concerns = `array(select value::uuid from jsonb_array_elements_text(r.concerns))`
  const values = [JSON.stringify(rows), at]
  await owner.query(
    `insert into access_log (family_id, seq, at, trace_id, account_id, action, outcome, ground, hash, activity, object_id)
      select f, seq, $2::timestamptz + seq * interval '1 second', id, "accountId", 'family.read', outcome, ground, '', activity, object ${from} where not list`,
    values,
  )
  await owner.query(
    `insert into processing_record select f, id, $2::timestamptz, activity, ${concerns} ${from} where not list and outcome = 'permit'`,
    values,
  )
  await owner.query(
    `insert into list_log select "accountId", seq, $2::timestamptz + seq * interval '1 second', id, 'family.read', activity, 'x', array[gen_random_uuid(), f],
      gen_random_uuid() || ${concerns}, '' ${from} where list`,
    values,
  )
}

/** What the rule must know of a look, from the world itself (not from the SQL that is being tested). */
export const lookFactsOf = (
  world: World,
  viewer: { accountId: string; personId: string },
  look: Look,
  today: string,
): LookFacts => ({
  own: look.accountId === viewer.accountId,
  outcome: look.outcome,
  confidential: look.activity === activities.confidential,
  ownOnly: look.activity === activities.ownOnly,
  heldBack: isHeldBack(world, viewer.personId, look.object, today) || isUntold(world, viewer.personId, look, today),
  concerns:
    look.outcome === 'deny'
      ? []
      : look.concerns.map((personId) => {
          const { authority, age } = memberFactsOf(world, viewer.personId, personId, today)
          return { personId, authority, age }
        }),
})

function isHeldBack(world: World, personId: string, object: string | null, today: string): boolean {
  const seat = world.seats.find((s) => s.personId === personId && s.state === 'active')
  const path: string[] = []
  for (let id = object; id; id = world.items.find((i) => i.id === id)?.parentId ?? null) path.unshift(id)
  return !!seat && heldBackFor({ personId, seatId: seat.id }, path, world.holdings, today) === 'closed'
}

/** A look by way of what was disclosed, of which the viewer is not told yet. */
function isUntold(world: World, personId: string, { object, ground }: Look, today: string): boolean {
  const seat = world.seats.find((s) => s.personId === personId && s.state === 'active')
  if (!seat || ground !== 'disclosed' || object === null) return false
  return world.disclosures.some(
    (d) => d.bySeat !== seat.id && d.seatId !== seat.id && today < d.toldOn && d.itemIds.includes(object),
  )
}
