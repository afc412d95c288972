import { withChange } from '../calendar/changes.ts'
import type { Change, Repeats } from '../calendar/names.ts'
import { daysOf } from '../calendar/repeats.ts'
import { addDays } from '../shared/dates.ts'
import type { When } from './appointment.ts'

/** A visit as it stands at the table now. */
export interface Standing {
  onDate: string | null
  content: {
    from?: string | null
    until?: string | null
    nights?: number
    repeats?: Repeats | null
    changes?: Change[]
  }
}
type Content = Partial<Pick<When, 'from' | 'until' | 'nights' | 'repeats' | 'changes'>>
/** What is sent when somebody has a visit follow their own calendar: a change of the whole, or of all from one time on. */
export type Adjusting =
  | { how: 'change'; onDate?: string; state?: 'cancelled'; content?: Content }
  | { how: 'split'; from: string; onDate: string; content: Content }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const ruleOf = (repeats: Repeats | null | undefined) =>
  repeats ? [repeats.every, repeats.step, [...repeats.days].sort(), repeats.nth] : null
/** Clock times and rule, without when it ends and without what is otherwise. */
const plain = ({ from, until, nights, repeats }: Standing['content']) => [
  ...[from ?? null, until ?? null, nights ?? 0, ruleOf(repeats)],
]
const contentOf = ({ from, until, nights, repeats, changes }: When): Content => ({
  ...{ from, until, nights, repeats, changes },
})
const FAR = 800

/**
 * How a visit follows the appointment it was made of, from today on: what was stays as it was, and what the table itself changed of a time
 * that did not change there stays too.
 */
export function adjusting(visit: Standing, was: When, now: When | null, today: string): Adjusting {
  const { content } = visit
  const onDate = visit.onDate ?? was.onDate
  const repeats = content.repeats ?? null
  const [first] = daysOf(onDate, repeats, onDate, addDays(onDate, FAR))
  const next = repeats ? daysOf(onDate, repeats, today, addDays(today, FAR))[0] : undefined
  const begun = next !== undefined && first !== undefined && first < next
  if (!now) {
    if (!repeats || !begun) return { how: 'change', state: 'cancelled' }
    return { how: 'change', content: { repeats: { ...repeats, until: addDays(next, -1) } } }
  }
  if (
    !repeats &&
    !now.repeats &&
    (content.nights ?? 0) === now.nights &&
    (content.from === null) === (now.from === null)
  ) {
    // As somebody moves it by hand: it stays in sight where it stood.
    const otherwise = now.from !== (content.from ?? null) || now.until !== (content.until ?? null)
    const change = { day: onDate, cancelled: false, toDay: now.onDate, place: null, why: '' }
    const times = otherwise ? { from: now.from, until: now.until } : { from: null, until: null }
    return { how: 'change', content: { changes: withChange([], { ...change, ...times }) } }
  }
  const stays =
    repeats !== null &&
    was.repeats !== null &&
    now.repeats !== null &&
    same(plain(content), plain(was)) &&
    same(plain(was), plain(now))
  if (stays && daysOf(onDate, { ...repeats, until: null }, now.onDate, now.onDate).length > 0) {
    const ends = was.repeats?.until === now.repeats?.until ? repeats.until : now.repeats!.until
    return {
      how: 'change',
      content: { repeats: { ...repeats, until: ends }, changes: merged(content.changes ?? [], was, now, today) },
    }
  }
  return begun
    ? { how: 'split', from: next, onDate: now.onDate, content: contentOf(now) }
    : { how: 'change', onDate: now.onDate, content: contentOf(now) }
}

// A time that is otherwise there than it was is so here; every other stays as the table has it.
function merged(own: readonly Change[], was: When, now: When, today: string): Change[] {
  const of = (when: When, day: string) => when.changes.find((change) => change.day === day)
  const days = new Set([...was.changes, ...now.changes].map(({ day }) => day).filter((day) => day >= today))
  let changes = [...own]
  for (const day of days) {
    const change = of(now, day)
    if (same(of(was, day), change)) continue
    changes = changes.filter((one) => one.day !== day)
    if (change) changes = withChange(changes, change)
  }
  return changes
}
