import ICAL from 'ical.js'
import type { Group } from './read-calendar.ts'
import { ours } from './zones.ts'

/** One time that an appointment is: by its rule, and as it really is. */
export interface SourceTime {
  original: ICAL.Time
  start: ICAL.Time
  end: ICAL.Time
  /** What is said of this time: the appointment itself, or what stands beside it for this time only. */
  event: ICAL.Component
  /** It stands beside the rule: put in, or from one time on otherwise. */
  kind: 'rule' | 'put-in' | 'otherwise' | 'onwards'
}

// A rule that began long ago is walked from there, and one that never comes would be walked for ever.
const MOST_STEPS = 20_000

/** The instant of a time; of a whole day, that on which it begins here. */
export function instantOf(time: ICAL.Time): number {
  const at = time.clone()
  if (at.isDate) {
    at.isDate = false
    at.zone = ours()
  }
  return at.toUnixTime() * 1000
}
const dayKey = (time: ICAL.Time) => `${time.year}-${time.month}-${time.day}`
// By its instant; a whole day by its day.
const keyOf = (time: ICAL.Time) => (time.isDate ? dayKey(time) : String(time.toUnixTime()))

const clockKey = (time: ICAL.Time) => `${dayKey(time)} ${time.hour}:${time.minute}:${time.second}`
const saysNoClock = (event: ICAL.Component) => {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
  return !event.getFirstProperty('dtstart')?.getFirstParameter('tzid') && start.zone !== ICAL.Timezone.utcTimezone
}

/** The rules of an appointment. The library takes the 29th of February for the 1st of March in other years, unless it is said which day it is. */
export const rulesOf = (event: ICAL.Component): ICAL.Recur[] => {
  const { month, day } = event.getFirstPropertyValue('dtstart') as ICAL.Time
  return event
    .getAllProperties('rrule')
    .map((property) => property.getFirstValue() as ICAL.Recur)
    .map((rule) => {
      if (rule.freq !== 'YEARLY' || month !== 2 || day !== 29 || Object.keys(rule.parts).length > 0) return rule
      const said = rule.clone()
      said.setComponent('BYMONTH', [month])
      said.setComponent('BYMONTHDAY', [day])
      return said
    })
}

const timesIn = (event: ICAL.Component, name: string): ICAL.Time[] =>
  event
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .map((value) => (value instanceof ICAL.Period ? value.start : value))
    .filter((value) => value instanceof ICAL.Time)

/** Whether an appointment comes more than once. */
export const comesBack = (event: ICAL.Component): boolean => event.hasProperty('rrule') || event.hasProperty('rdate')

/** How long an appointment lasts, from when until when of a time that begins then. */
function endOf(event: ICAL.Component, start: ICAL.Time): ICAL.Time {
  const own = new ICAL.Event(event)
  if (!comesBack(event) || event.hasProperty('recurrence-id')) return own.endDate
  const end = start.clone()
  end.addDuration(own.duration)
  return end
}

/**
 * Every time of the appointments of one UID that is by its rule up to an instant, in that order: RRULE, RDATE and DTSTART without
 * EXDATE, and of each what stands beside it (RFC 5545, 3.8.4.4 and 3.8.5). `tooMany`: the rule was not walked to its end.
 */
export function timesOfGroup(group: Group, until: number): { times: SourceTime[]; tooMany: boolean } {
  const masters = group.filter(({ event }) => !event.hasProperty('recurrence-id')).map(({ event }) => event)
  const beside = group.filter(({ event }) => event.hasProperty('recurrence-id')).map(({ event }) => event)
  const times: SourceTime[] = []
  const alone = (event: ICAL.Component, original: ICAL.Time, kind: SourceTime['kind']) => {
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
    times.push({ original, start, end: endOf(event, start), event, kind })
  }
  let tooMany = false
  for (const event of masters) {
    if (!comesBack(event)) {
      alone(event, event.getFirstPropertyValue('dtstart') as ICAL.Time, 'rule')
      continue
    }
    // Two of one UID that both come back: to which of them something belongs is not said.
    const found = timesOfSeries(event, masters.length === 1 ? beside : [], until)
    times.push(...found.times)
    tooMany ||= found.tooMany
  }
  // Of which the rule is not in the file.
  if (masters.length === 0)
    for (const event of beside) alone(event, event.getFirstPropertyValue('recurrence-id') as ICAL.Time, 'otherwise')
  return { times, tooMany }
}

function timesOfSeries(event: ICAL.Component, beside: readonly ICAL.Component[], until: number) {
  const byTime = new Map<string, ICAL.Component>()
  const onwards: { from: number; by: ICAL.Duration; event: ICAL.Component }[] = []
  // What was moved here from a later day is by its rule on that day.
  let far = until
  for (const one of beside) {
    const id = one.getFirstPropertyValue('recurrence-id') as ICAL.Time
    byTime.set(keyOf(id), one)
    far = Math.max(far, instantOf(id))
    if (String(one.getFirstProperty('recurrence-id')?.getFirstParameter('range')).toUpperCase() !== 'THISANDFUTURE')
      continue
    const start = one.getFirstPropertyValue('dtstart') as ICAL.Time
    const original = id.clone()
    original.zone = start.zone
    onwards.push({ from: instantOf(id), by: start.subtractDate(original), event: one })
  }
  onwards.sort((a, b) => b.from - a.from)
  const { originals, tooMany } = originalsOf(event, far)
  const times = originals.map(({ time: original, kind }): SourceTime => {
    const own = byTime.get(keyOf(original)) ?? byTime.get(dayKey(original))
    if (own) {
      const start = own.getFirstPropertyValue('dtstart') as ICAL.Time
      return { original, start, end: endOf(own, start), event: own, kind: 'otherwise' }
    }
    const range = onwards.find(({ from }) => from <= instantOf(original))
    if (!range) return { original, start: original, end: endOf(event, original), event, kind }
    const start = original.clone()
    start.zone = (range.event.getFirstPropertyValue('dtstart') as ICAL.Time).zone
    start.addDuration(range.by)
    const end = start.clone()
    end.addDuration(new ICAL.Event(range.event).duration)
    return { original, start, end, event: range.event, kind: 'onwards' }
  })
  return { times, tooMany }
}

function originalsOf(event: ICAL.Component, until: number) {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
  const found = new Map<string, { time: ICAL.Time; kind: 'rule' | 'put-in' }>()
  let tooMany = false
  for (const rule of rulesOf(event)) {
    const walk = rule.iterator(start)
    for (let n = 0; ; n++) {
      const next = walk.next()
      if (!next || instantOf(next) > until) break
      if (n === MOST_STEPS) {
        tooMany = true
        break
      }
      found.set(keyOf(next), { time: next.clone(), kind: 'rule' })
    }
  }
  const putIn = timesIn(event, 'rdate')
  // The first time counts too where days are only put in beside it.
  if (!event.hasProperty('rrule')) putIn.push(start)
  for (const time of putIn)
    if (instantOf(time) <= until && !found.has(keyOf(time))) found.set(keyOf(time), { time, kind: 'put-in' })
  const out = new Set(timesIn(event, 'exdate').map(keyOf))
  // Of what says no clock, some write the days left out in UTC and mean the same clock time.
  if (saysNoClock(event))
    for (const time of timesIn(event, 'exdate').filter((time) => !found.has(keyOf(time)))) out.add(clockKey(time))
  const isOut = ({ time }: { time: ICAL.Time }) =>
    [keyOf(time), dayKey(time), clockKey(time)].some((key) => out.has(key))
  const originals = [...found.values()].filter((one) => !isOut(one))
  return { originals: originals.sort((a, b) => instantOf(a.time) - instantOf(b.time)), tooMany }
}
