import { type LookDeps, lookAgain } from './look-again.ts'
import { TAKE_OTHER } from './look-store.ts'

// Side by side, so that one slow host does not keep all others waiting; and done before the next time comes.
const LANES = 4
const LONGEST_MS = 4 * 60_000

/** The job of calendars of others: those whose time came are looked at anew, each as the account whose it is. */
export const othersTasks = (deps: LookDeps): Record<string, (payload: unknown) => Promise<void>> => ({
  'look-at-calendars': async () => {
    const until = performance.now() + LONGEST_MS
    let failed = false
    const lane = async () => {
      while (performance.now() < until) {
        const { rows } = await deps.db.pool.query<{ calendar_id: string; account_id: string }>({
          ...TAKE_OTHER,
          values: [deps.now()],
        })
        const taken = rows[0]
        if (!taken) return
        // What goes wrong with one keeps nothing from others. It is looked at again in a quarter of an hour.
        await lookAgain(deps, taken.calendar_id, taken.account_id).catch(() => {
          failed = true
        })
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    if (failed) throw new Error('a calendar of others could not be looked at')
  },
})

/** When: each few minutes those whose time came. */
export const othersTimes = [{ task: 'look-at-calendars', match: '*/5 * * * *', identifier: 'look-at-calendars' }]
