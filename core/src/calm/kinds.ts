import { z } from 'zod'
import { weekdays } from '../calendar/names.ts'
import { People } from '../plan/fields.ts'
import { lifeDomains } from '../plan/names.ts'
import { Day } from '../shared/dates.ts'
import { OptionalWords, Words } from '../shared/text.ts'
import { Time } from '../shared/time.ts'
import { calmerWays, capacities, energyWays, limitSorts } from './names.ts'

/** Kinds in which a family says what fits it, and what helps it to a calmer week; part of kinds.ts, the one list. */
export const calmKinds = {
  /**
   * What fits the family, in its own words, with a number where it wants one. For whom: the persons it is about, or everybody. Set and
   * taken back by the family alone; who sees it otherwise says so beside it (docs/decisions/0035).
   */
  limit: {
    piece: 'week',
    content: z.strictObject({
      text: Words,
      about: z.enum(limitSorts, 'choice.missing').default('words'),
      number: z.int('number.0-60').min(0, 'number.0-60').max(60, 'number.0-60').nullable().default(null),
      days: z.array(z.enum(weekdays, 'choice.missing')).max(7, 'list.too-long').default([]),
      time: Time.nullable().default(null),
      aboutPersons: People,
      /** Who should not come on one day. */
      persons: People,
      /** Visits about which parts of life should not be on one day; about what a visit is, its goal says. */
      domains: z.array(z.enum(lifeDomains, 'choice.missing')).max(lifeDomains.length, 'list.too-long').default([]),
      /** Is never gone past without the family; otherwise it is a wish. */
      firm: z.boolean().default(false),
      from: Day.nullable().default(null),
      until: Day.nullable().default(null),
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['text', 'about', 'number', 'days', 'time', 'aboutPersons', 'persons', 'domains', 'firm', 'from', 'until'],
  },
  /** What costs somebody energy, and what gives it. */
  energy: {
    piece: 'self',
    content: z.strictObject({ way: z.enum(energyWays, 'choice.missing'), text: Words, aboutPersons: People }),
    states: ['current', 'past'],
    parents: [],
    words: ['way', 'text', 'aboutPersons'],
  },
  /** What somebody can do right now, as they say themselves: asked, never tested, and no score. The latest counts, and fades. */
  capacity: {
    piece: 'self',
    content: z.strictObject({ level: z.enum(capacities, 'choice.missing'), text: OptionalWords.default('') }),
    states: ['current', 'past'],
    parents: [],
    words: ['level', 'text'],
  },
  /** "Can it be calmer?": asked by anybody at the table, also a child, for a week. */
  calmer: {
    piece: 'week',
    content: z.strictObject({ text: Words, week: Day }),
    states: ['open', 'past'],
    parents: [],
    words: ['text', 'week'],
  },
  /**
   * One way in which one time of a visit could be otherwise. It hangs below that visit, so nobody learns by it of a visit that they do not
   * hear; for the same reason it names no other visit and counts nothing (docs/decisions/0036). Until its day people answer.
   */
  'calmer-change': {
    piece: 'week',
    content: z.strictObject({
      how: z.enum(calmerWays, 'choice.missing'),
      /** The day on which that time is by its rule. */
      original: Day,
      toDay: Day.nullable().default(null),
      from: Time.nullable().default(null),
      until: Time.nullable().default(null),
      /** With whom they would come, or who would take it over; of visits that the same people hear. */
      persons: People,
      /** The version of the visit that it was proposed for. */
      ofVersion: z.int().min(1),
      text: OptionalWords.default(''),
    }),
    states: ['proposed', 'done', 'past'],
    parents: ['visit'],
    words: ['how', 'original', 'toDay', 'from', 'until', 'persons', 'ofVersion', 'text'],
  },
  /** What somebody whom a change concerns says to it: yes, or no with why. One for each person; silence is no yes. */
  'calmer-answer': {
    piece: 'week',
    content: z.strictObject({ answer: z.enum(['yes', 'no'], 'choice.missing'), text: OptionalWords.default('') }),
    states: ['current', 'past'],
    parents: ['calmer-change'],
    words: ['answer', 'text'],
  },
} as const
