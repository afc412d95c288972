import type { Fault } from '../shared/errors.ts'
import type { Change, Repeats } from './names.ts'

/** What a visit may not say of itself; the database holds the same (visit_sound in server/migrations/0035-calendar.sql). */
export function faultsInVisit(onDate: string | null, content: Record<string, unknown>): Fault[] {
  const { from, until, repeats, changes, nights } = content as {
    from?: string | null
    until?: string | null
    nights?: number
    repeats?: Repeats | null
    changes?: Change[]
  }
  const faults: Fault[] = []
  const fault = (pointer: string, code: string) => faults.push({ pointer, code })
  if (until && !from) fault('/content/from', 'time.missing')
  if (from && until && until < from && !nights) fault('/content/until', 'date.before-begin')
  if (repeats?.until && onDate && repeats.until < onDate) fault('/content/repeats/until', 'date.before-begin')
  const seen = new Set<string>()
  for (const [i, change] of Array.isArray(changes) ? changes.entries() : []) {
    if (seen.has(change.day)) fault(`/content/changes/${i}/day`, 'change.twice')
    seen.add(change.day)
    if (change.from && change.until && change.until < change.from && !nights)
      fault(`/content/changes/${i}/until`, 'date.before-begin')
  }
  return faults
}
