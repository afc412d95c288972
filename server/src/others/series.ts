import { asByRule } from '@keukentafel/core/calendar/changes.ts'
import type { Change, Repeats } from '@keukentafel/core/calendar/names.ts'
import { daysOf } from '@keukentafel/core/calendar/repeats.ts'
import { type Left, MOST_CHANGES, type When } from '@keukentafel/core/others/appointment.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import ICAL from 'ical.js'
import { ruleOf } from './rule-of.ts'
import { rulesOf, type SourceTime } from './times.ts'

/** One time by our clock: as it is, and as it would be by its rule. */
export interface Part {
  /** What this one time is called, wherever it went. */
  name: string
  original: string
  originalFrom: string | null
  day: string
  from: string | null
  until: string | null
  nights: number
  event: ICAL.Component
  kind: SourceTime['kind']
}

/**
 * What comes back as one visit from a day on: the rule, and each time that is otherwise. Only what we can say exactly goes along; the rest of
 * `parts` is not in `taken`. Null when the rule is none that we have. `to`: up to where the times are known.
 */
export function seriesOf(
  master: ICAL.Component,
  parts: readonly Part[],
  from: string,
  to: string,
): { when: When; left: Left[]; taken: Set<Part> } | null {
  const [rule, ...more] = rulesOf(master)
  if (!rule || more.length > 0) return null
  const byRule = parts.filter(({ kind }) => kind !== 'put-in')
  const first = byRule.find(({ original }) => original >= from)
  const usual = byRule.find(({ original, kind }) => original >= from && kind === 'rule') ?? first
  if (!first || !usual) return null
  const start = master.getFirstPropertyValue('dtstart') as ICAL.Time
  const plain = ruleOf(rule, start, aheadOf(usual, rule, start))
  if (!plain) return null
  // What ends before we look no further ends on its last time; what ends later on the day that it says.
  const ends = rule.isFinite() ? lastDay(rule, start, byRule, to) : null
  const left = new Set<Left>()
  const at = { onDate: first.original, from: usual.originalFrom, until: usual.until, nights: usual.nights }
  const carried = (until: string | null) => {
    const repeats: Repeats = { ...plain, until }
    const days = new Set(daysOf(at.onDate, repeats, at.onDate, to))
    const taken = new Map<string, Part>()
    for (const part of byRule)
      if (days.has(part.original) && !taken.has(part.original) && fits(part, at)) taken.set(part.original, part)
    const changes = [...days].flatMap((day): Change[] => {
      const part = taken.get(day)
      if (!part) return [{ ...asByRule(day), cancelled: true }]
      const otherwise = part.from !== at.from || part.until !== at.until
      if (part.day === day && !otherwise) return []
      const toDay = part.day === day ? null : part.day
      return [{ ...asByRule(day), toDay, ...(otherwise && { from: part.from, until: part.until }) }]
    })
    return { repeats, changes, taken }
  }
  let made = carried(ends)
  const drifts = byRule.some(
    ({ original, originalFrom, kind }) => original >= from && (originalFrom !== at.from || kind === 'onwards'),
  )
  let cut: string | null = null
  if ((drifts && (ends === null || ends > to)) || made.changes.length > MOST_CHANGES) {
    // Another clock than ours goes its own way after where we look; so does what has too much that is otherwise.
    cut = addDays(made.changes[MOST_CHANGES]?.day ?? to, -1)
    left.add(drifts ? 'clock' : 'many')
    made = carried(ends !== null && ends < cut ? ends : cut)
  }
  // More that does not fit than does: it is no rule that we have.
  const known = byRule.filter(({ original }) => original >= from && original <= (cut ?? to))
  if (made.taken.size * 2 < known.length || made.changes.length > MOST_CHANGES) return null
  const called = (event: ICAL.Component) =>
    `${event.getFirstPropertyValue('summary') ?? ''}\n${event.getFirstPropertyValue('location') ?? ''}`
  for (const { event } of made.taken.values()) if (called(event) !== called(master)) left.add('words')
  const when = { ...at, repeats: made.repeats, changes: made.changes, cut }
  return { when, left: [...left], taken: new Set(made.taken.values()) }
}

/** By how many days our clock shows another day than the clock of the appointment. */
function aheadOf(usual: Part, rule: ICAL.Recur, start: ICAL.Time): number {
  if (usual.originalFrom === null || rule.freq === 'YEARLY') return 0
  const at = ICAL.Time.fromJSDate(new Date(usual.name), true).convertToZone(start.zone)
  const there = Date.UTC(at.year, at.month - 1, at.day)
  return Math.round((Date.parse(`${usual.original}T00:00:00Z`) - there) / 86_400_000)
}

// A time that lasts other nights than the rest, or takes the whole day where they have a clock time, cannot be said of that time alone.
const fits = (part: Part, at: { from: string | null; nights: number }) =>
  part.nights === at.nights && (part.from !== null || at.from === null)

function lastDay(rule: ICAL.Recur, start: ICAL.Time, byRule: readonly Part[], to: string): string | null {
  const known = byRule.at(-1)?.original ?? null
  if (rule.until) {
    const end = rule.until.isDate
      ? rule.until.toString().slice(0, 10)
      : rule.until.convertToZone(start.zone).toString().slice(0, 10)
    if (end <= to) return known
    return end
  }
  // So many times: walked to the last.
  const walk = rule.iterator(start)
  let last: string | null = null
  for (let n = 0; n < 20_000; n++) {
    const next = walk.next()
    if (!next) break
    last = next.toString().slice(0, 10)
  }
  return last !== null && last > to ? last : known
}
