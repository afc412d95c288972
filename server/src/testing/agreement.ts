import { type Statement, statement } from '../db/statement.ts'
import type { TestApp } from './app.ts'

/**
 * The same families in every run: a red test then says something about the change, and what a planted mistake needs to be found is there.
 * AGREEMENT_SEED draws others.
 */
const USUAL = 11
export const SEED = Number(process.env.AGREEMENT_SEED ?? USUAL)
/** Draws of families that show one thing often; one more when others are asked for. */
export const SEEDS = SEED === USUAL ? [1] : [1, SEED]

/** How many families a test draws; AGREEMENT_FAMILIES=100000 draws that many in each. */
export const familiesOr = (usual: number): number => Number(process.env.AGREEMENT_FAMILIES ?? usual)

interface Seated {
  familyId: string
  seats: readonly { accountId: string | null }[]
}
/** Everybody in a family who can sign in. */
export const accountsOf = (world: Pick<Seated, 'seats'>): string[] =>
  world.seats.flatMap((seat) => (seat.accountId ? [seat.accountId] : []))

// So many at once that the database has something to do, and the first mistake is found soon.
const AT_ONCE = 8

/** Where SQL and rule say something else for a viewer, over all families; looks no further once it found some. */
export async function disagreementsOf<W extends Pick<Seated, 'seats'>>(
  worlds: readonly W[],
  bySql: (world: W, account: string) => Promise<unknown>,
  byRule: (world: W, account: string) => unknown,
): Promise<object[]> {
  const pairs = worlds.flatMap((world) => accountsOf(world).map((account) => ({ world, account })))
  const found: object[] = []
  for (let i = 0; i < pairs.length && found.length === 0; i += AT_ONCE)
    await Promise.all(
      pairs.slice(i, i + AT_ONCE).map(async ({ world, account }) => {
        const [sql, rule] = [await bySql(world, account), byRule(world, account)]
        if (JSON.stringify(sql) !== JSON.stringify(rule)) found.push({ account, sql, rule, world })
      }),
    )
  return found
}

const ENTER = statement('select enter_account($1), enter_family($2)')
/** The one row that a statement with the family and a day gives a viewer. */
export async function rowAs(
  t: TestApp,
  told: Statement,
  world: Seated,
  account: string,
  day: string,
): Promise<unknown> {
  const { results } = await t.deps.db.read({ statement: ENTER, values: [account, world.familyId] }, [
    [told, [world.familyId, day]],
  ])
  return results[0]![0]
}
