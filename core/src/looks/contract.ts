import { z } from 'zod'
import { whats } from '../law/processing-activities.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

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

/** A look as it stood when somebody asked about it. */
const AskedLook = z.strictObject({
  day: Day,
  who: z.enum(lookers),
  /** What who looked is called at that table; null for who does not sit there. */
  name: z.string().nullable(),
  role: z.string(),
  organisation: z.string().nullable(),
  what: z.enum(whats),
  outcome: z.enum(['permit', 'deny']),
  ground: z.string(),
  count: z.int(),
  first: Instant.nullable(),
  last: Instant.nullable(),
})
const Question = {
  id: Id,
  version: z.int(),
  familyName: z.string(),
  /** Whose privacy officer answers; null: the administrators of this installation do. */
  organisation: z.string().nullable(),
  looks: z.array(AskedLook),
  question: z.string(),
  askedAt: Instant,
  answerBy: Day,
  extended: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  answer: z.strictObject({ at: Instant, text: z.string() }).nullable(),
  late: z.boolean(),
}

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
  askWhy: {
    method: 'POST',
    path: '/families/:familyId/looks/questions',
    access: 'looks.ask',
    summary:
      'Ask the privacy officer of the organisation of who looked why (without one: the administrators); they get the question and these looks, nothing of the plan',
    body: z.strictObject({
      id: Id,
      /** Day and ids of looks of one person, as readLooks gave them. */
      day: Day,
      looks: z
        .array(z.string('id.invalid').regex(/^[0-9a-f]{64}$/, 'id.invalid'))
        .min(1, 'choice.missing')
        .max(20, 'list.too-long'),
      question: Words,
    }),
    output: Written,
  },
  listOwnQuestions: {
    method: 'GET',
    path: '/own-questions',
    account: 'only questions that this account asked, also after leaving the table',
    summary: 'What I asked about looks, with the term and the answer',
    output: z.strictObject({ today: Day, questions: z.array(z.strictObject(Question)) }),
  },
  listQuestions: {
    method: 'GET',
    path: '/questions',
    account:
      'only questions to an organisation of which this account is privacy officer, or to the administrators of this installation',
    summary: 'Questions to answer, what is due first; of each only the question and the looks it is about',
    output: z.strictObject({
      today: Day,
      questions: z.array(z.strictObject({ ...Question, asker: z.string(), mayExtend: z.boolean() })),
    }),
  },
  extendQuestion: {
    method: 'POST',
    path: '/questions/:questionId/extend',
    account: 'only who answers this question',
    summary: 'Two months more, told to the asker with the reason within the first month (AVG art. 12 lid 3)',
    body: z.strictObject({ reason: Words }),
    output: Written,
  },
  answerQuestion: {
    method: 'POST',
    path: '/questions/:questionId/answer',
    account: 'only who answers this question',
    summary: 'Answer a question, once',
    body: z.strictObject({ answer: Words }),
    output: Written,
  },
})
