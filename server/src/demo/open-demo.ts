import type pg from 'pg'
import { isAllInvented, resetDemo } from './reset-demo.ts'
import { seedDemo } from './seed-demo.ts'

/**
 * Fills an empty database with the invented families; a later start keeps what was played. Refuses a database that holds
 * anything that is not invented. Gives the way back to the start.
 */
export async function openDemo(owner: pg.Pool, now: () => Date): Promise<() => Promise<void>> {
  if (!(await isAllInvented(owner))) {
    throw new Error(
      'this database holds families or accounts that are not invented, and the demo does not run on it. KEUKENTAFEL_DEMO=off starts without the demo.',
    )
  }
  const { rows } = await owner.query<{ empty: boolean }>('select not exists (select from family) as empty')
  if (rows[0]!.empty) await seedDemo(owner, now())
  return () => resetDemo(owner, now())
}
