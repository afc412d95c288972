/** What could not be read of a calendar of others, by its line. */
export const readFaultCodes = [
  'nothing',
  'letters',
  'line',
  'folding',
  'not-ended',
  'no-begin',
  'property',
  'no-start',
  'repeat',
  'zone',
  'too-many',
] as const
export interface ReadFault {
  /** The line of the file; 0 is the file as a whole. */
  line: number
  code: (typeof readFaultCodes)[number]
  /** The name of the property or the zone, as it stands there; never more of the line than that. */
  what: string
}

export const MOST_SOURCES = 10
/** Of all that an account brought in together, in bytes: its own feed may hold all of it. */
export const MOST_KEPT = 10_000_000
/** Of an .ics file, in bytes. */
export const MOST_BYTES = 5_000_000
export const MOST_EVENTS = 10_000
/** So many faults are named; of more it is said that there are. */
export const MOST_FAULTS = 100
/** So far ahead it is worked out when somebody is busy. */
export const HORIZON_DAYS = 400
/** Of so many days at once a table asks when those who sit there are not free. */
export const MOST_BUSY_DAYS = 62
