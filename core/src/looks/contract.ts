import { z } from 'zod'
import { whats } from '../law/processing-activities.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'

/**
 * Who it was: somebody who sits or sat at this table; an account without a seat here; the bearer of an invitation; the
 * privacy officer of an organisation; or a program, nobody in person.
 */
const lookers = ['person', 'stranger', 'link', 'officer', 'program'] as const

/** Equal looks of one day, merged. */
const LookLine = z.strictObject({
  /** Names these looks, to ask about them; it says nothing by itself. */
  id: z.string(),
  day: Day,
  who: z.enum(lookers),
  /** Null for who is not a person at this table, or not known to who reads this. */
  personId: Id.nullable(),
  role: z.string(),
  organisation: z.string().nullable(),
  what: z.enum(whats),
  outcome: z.enum(['permit', 'deny']),
  /** By what right, or why not: a key of core/src/access/reasons.ts, or another word of the log. */
  ground: z.string(),
  count: z.int(),
  /** First and last time; null for somebody else of the family: at home nobody is watched by the minute. */
  first: Instant.nullable(),
  last: Instant.nullable(),
  mine: z.boolean(),
  /** Whom it concerned: who reads this, and children they decide for. */
  about: z.array(Id),
  /** Whether who reads this may ask why. */
  ask: z.boolean(),
})

export const looksEndpoints = defineEndpoints({
  readLooks: {
    method: 'GET',
    path: '/families/:familyId/looks',
    access: 'looks.read',
    summary:
      'Who looked at what concerns me or a child I decide for, and who was refused: per day, person and kind, newest first, whole days a page',
    query: z.strictObject({
      /** What `next` of the page before said. */
      before: Day.optional(),
      from: Day.optional(),
      until: Day.optional(),
      /** Who looked. */
      person: Id.optional(),
    }),
    output: z.strictObject({
      today: Day,
      lines: z.array(LookLine),
      /** Goes on before this day; null when this was all. */
      next: Day.nullable(),
      me: Id,
      /** Everybody who sits or sat at this table and is known to who reads this, and whom it concerned. */
      people: z.array(
        z.strictObject({
          id: Id,
          callName: z.string(),
          kind: z.enum(['family', 'network', 'professional']),
          look: z.record(z.string(), z.unknown()),
          age: z.int().nullable(),
          /** Can have looked: sits or sat here with an account. */
          couldLook: z.boolean(),
        }),
      ),
      /** Children whose looks are shown here too. */
      wards: z.array(Id),
      /** Whether refusals are among them; `age-unknown`: they would be, if the own date of birth were known. */
      refusals: z.enum(['shown', 'age-unknown', 'not-shown']),
    }),
  },
})
