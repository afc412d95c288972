import type { ReadFault } from '@keukentafel/core/others/names.ts'
import { windowsZones } from '@keukentafel/core/others/windows-zones.ts'
import ICAL from 'ical.js'

const isKnown = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A clock of the time zone database that Node brings along, in the form that ical.js asks. */
class KnownZone extends ICAL.Timezone {
  readonly #format: Intl.DateTimeFormat
  readonly #seen = new Map<number, number>()
  constructor(name: string) {
    super({ tzid: name })
    const two = '2-digit'
    this.#format = new Intl.DateTimeFormat('en-CA', {
      timeZone: name,
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
      hourCycle: 'h23',
    })
  }
  #aheadAt(instant: number): number {
    const hour = Math.floor(instant / 3_600_000)
    let ahead = this.#seen.get(hour)
    if (ahead === undefined) {
      const of = Object.fromEntries(this.#format.formatToParts(hour * 3_600_000).map((p) => [p.type, Number(p.value)]))
      ahead = (Date.UTC(of.year!, of.month! - 1, of.day, of.hour, of.minute, of.second) - hour * 3_600_000) / 1000
      this.#seen.set(hour, ahead)
    }
    return ahead
  }
  /** What that clock is ahead of UTC, in seconds, when it shows this time. One that comes twice is the first (RFC 5545, 3.3.5). */
  override utcOffset(time: ICAL.Time): number {
    const shown = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
    const before = this.#aheadAt(shown - 86_400_000)
    if (this.#aheadAt(shown - before * 1000) === before) return before
    const after = this.#aheadAt(shown - this.#aheadAt(shown + 86_400_000) * 1000)
    return this.#aheadAt(shown - after * 1000) === after ? after : before
  }
}

const made = new Map<string, ICAL.Timezone>()
function knownZone(name: string): ICAL.Timezone {
  let zone = made.get(name)
  if (!zone) {
    zone = new KnownZone(name)
    made.set(name, zone)
  }
  return zone
}
/** The clock of the Netherlands: of what says no clock, and of what says one that nobody knows. */
export const ours = (): ICAL.Timezone => knownZone('Europe/Amsterdam')

/** Finds clocks by what a file calls them: as the file itself describes it, else as the world knows it. */
export class Zones {
  readonly #own = new Map<string, ICAL.Timezone>()
  readonly #found = new Map<string, ICAL.Timezone | null>()
  readonly faults: ReadFault[] = []

  describe(component: ICAL.Component): void {
    const tzid = component.getFirstPropertyValue('tzid')
    const rules = component.getAllSubcomponents()
    if (typeof tzid === 'string' && rules.length > 0) this.#own.set(tzid, new ICAL.Timezone(component))
  }
  /** The clock of this name; one that is not known is ours, and that is said once. */
  find(tzid: string, line: number): ICAL.Timezone {
    let zone = this.#found.get(tzid)
    if (zone === undefined) {
      zone = this.#own.get(tzid) ?? this.#named(tzid)
      this.#found.set(tzid, zone)
      if (!zone) this.faults.push({ line, code: 'zone', what: tzid.slice(0, 100) })
    }
    return zone ?? ours()
  }
  #named(tzid: string): ICAL.Timezone | null {
    // Mozilla, libical and others put their own path before the name; Outlook writes "(UTC+01:00) Amsterdam, Berlijn".
    const parts = tzid.split('/').filter((part) => part !== '')
    const names = [tzid, windowsZones[tzid], parts.slice(-2).join('/'), parts.slice(-3).join('/'), parts.at(-1)]
    if (/amsterdam/i.test(tzid)) names.push('Europe/Amsterdam')
    const name = names.find((one) => one && isKnown(one))
    return name ? knownZone(name) : null
  }
}
