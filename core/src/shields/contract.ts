import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const What = z.enum(['whereabouts', 'everything'], 'choice.missing')
/** Names of streets, places, schools, helpers, numbers. */
const KeptWords = z.array(Line).max(100, 'list.too-long')
const Helpers = z.array(Id).max(50, 'list.too-long')

const ShieldShape = z.strictObject({
  id: Id,
  version: z.int(),
  fromPerson: Id,
  fromName: z.string(),
  ofPerson: Id,
  ofName: z.string(),
  what: What,
  /** What is kept; null for who may not read it. */
  words: z.array(z.string()).nullable(),
  helpers: z.array(Id).nullable(),
  reason: z.string(),
  /** Whether X has, or may have, authority over Z. */
  againstAuthority: z.boolean(),
  /** Because X brought this person to the table. */
  inherited: z.boolean(),
  lookAgainOn: Day,
  lookedAt: Instant.nullable(),
  state: z.enum(['on', 'lift-asked', 'lifted']),
  since: Instant,
  setBy: Id,
  lift: z
    .strictObject({ askedBy: Id, askedAt: Instant, reason: z.string(), by: Id.nullable(), at: Instant.nullable() })
    .nullable(),
  can: z.strictObject({
    add: z.boolean(),
    review: z.boolean(),
    lift: z.boolean(),
    confirm: z.boolean(),
    withdrawLift: z.boolean(),
  }),
})

const PersonShape = z.strictObject({
  id: Id,
  callName: z.string(),
  kind: z.enum(['family', 'network', 'professional']),
})

export const shieldsEndpoints = defineEndpoints({
  readShields: {
    method: 'GET',
    path: '/families/:familyId/shields',
    access: 'family.read',
    summary: 'Shields that who asks may know of, and whom they may protect; the same answer, empty, for everybody else',
    output: z.strictObject({
      today: Day,
      shields: z.array(ShieldShape),
      /** Whom who asks may shield, and from whom. */
      canProtect: z.array(Id),
      people: z.array(PersonShape),
    }),
  },
  setShield: {
    method: 'POST',
    path: '/families/:familyId/shields',
    access: 'shield.set',
    summary: 'Keep from somebody where a person is, or that they are here; in force at once',
    body: z.strictObject({
      id: Id,
      fromPerson: Id,
      ofPerson: Id,
      what: What,
      words: KeptWords.default([]),
      helpers: Helpers.default([]),
      reason: Words,
      lookAgainOn: Day.nullable().default(null),
      /** The same the other way round, under this id. */
      otherWay: Id.nullable().default(null),
    }),
    output: Written,
  },
  addToShield: {
    method: 'PATCH',
    path: '/families/:familyId/shields/:shieldId',
    access: 'shield.add',
    summary: 'Keep more from somebody; nothing can be taken off like this',
    body: z.strictObject({
      words: KeptWords.default([]),
      helpers: Helpers.default([]),
      what: z.literal('everything').optional(),
    }),
    output: Written,
  },
  reviewShield: {
    method: 'POST',
    path: '/families/:familyId/shields/:shieldId/review',
    access: 'shield.review',
    summary: 'The coordinator looked again, and names the next day; the shield stays as it is',
    body: z.strictObject({ lookAgainOn: Day }),
    output: Written,
  },
  askToLift: {
    method: 'POST',
    path: '/families/:familyId/shields/:shieldId/lift',
    access: 'shield.lift',
    summary: 'Ask to lift a shield, with the reason; it stays in force until a second person agrees',
    body: z.strictObject({ reason: Words }),
    output: Written,
  },
  answerLift: {
    method: 'POST',
    path: '/families/:familyId/shields/:shieldId/lift/answer',
    access: 'shield.confirm',
    summary: 'The second person agrees that a shield is lifted, or it stays',
    body: z.strictObject({ answer: z.enum(['yes', 'no'], 'choice.missing') }),
    output: Written,
  },
})
