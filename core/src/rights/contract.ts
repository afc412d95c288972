import { z } from 'zod'
import { holdGroundNames, refusalGroundNames, rightKinds } from '../law/rights-terms.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, OptionalWords, Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const Kind = z.enum(rightKinds, 'choice.missing')
const Ground = z.enum(refusalGroundNames, 'choice.missing')
const Items = z.array(Id).max(200, 'list.too-long')

/** What is the same of a request for who asked it and who answers it. */
const Common = {
  id: Id,
  version: z.int(),
  kind: z.enum(rightKinds),
  /** What was asked, in own words; empty when it was destroyed with what it was about. */
  words: z.string(),
  state: z.enum(['waiting', 'open', 'granted', 'partly', 'refused', 'withdrawn', 'declined']),
  askedAt: Instant,
  answerBy: Day,
  /** The law that gives the term. */
  law: z.string(),
  late: z.boolean(),
  extended: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  answer: z
    .strictObject({
      at: Instant,
      text: z.string(),
      ground: z.enum(refusalGroundNames).nullable(),
      /** The law that this ground comes from. */
      law: z.string().nullable(),
      until: Day.nullable(),
    })
    .nullable(),
  /** What was destroyed: how many things, and when. */
  done: z.strictObject({ at: Instant, count: z.int() }).nullable(),
  /** For what it may be refused. */
  grounds: z.array(z.enum(refusalGroundNames)),
}

/** The answer to a request; to destroy, `keep` names what stays: all of it is a refusal. */
export const RequestAnswer = z.strictObject({
  outcome: z.enum(['granted', 'refused'], 'choice.missing'),
  keep: Items.default([]),
  ground: Ground.nullable().default(null),
  /** The first day on which a hold no longer stands in the way. */
  until: Day.nullable().default(null),
  words: Words,
})
export type RequestAnswerInput = z.output<typeof RequestAnswer>

export const rightsEndpoints = defineEndpoints({
  readRights: {
    method: 'GET',
    path: '/families/:familyId/rights',
    access: 'family.read',
    summary: 'What is here about me and whom I may ask for, who answers about it, and how my requests stand',
    output: z.strictObject({
      today: Day,
      me: Id,
      /** For whom who reads this may ask. */
      people: z.array(
        z.strictObject({
          personId: Id,
          callName: z.string(),
          by: z.enum(['self', 'parental-authority', 'young-with-you']),
        }),
      ),
      /** Texts that who reads this hears, of one of those people or about them. The words are in the plan. */
      texts: z.array(
        z.strictObject({
          itemId: Id,
          saidBy: Id,
          /** Everybody at the table who hears it today, by the rules of the plan and of sharing. */
          hearers: z.array(Id),
          about: z.array(Id),
          /** Who answers: nobody needs to (own words), who said it, or an organisation. */
          answers: z.enum(['self', 'sayer', 'organisation']),
          organisation: z.string().nullable(),
          /** Until when something stands in the way of destroying it. */
          heldUntil: Day.nullable(),
          /** When it goes by itself, because its term is over. */
          goesOn: Day.nullable(),
          can: z.strictObject({ destroy: z.boolean(), hold: z.boolean() }),
        }),
      ),
      /** What was held beforehand, of what who reads this hears: by whom, on which ground, why, until when. */
      holds: z.array(
        z.strictObject({
          id: Id,
          items: z.array(Id),
          ground: z.enum(holdGroundNames),
          law: z.string(),
          reason: z.string(),
          until: Day,
          /** Null: the privacy officer of the organisation, who has no seat here. */
          placedBy: Id.nullable(),
          organisation: z.string().nullable(),
          placedOn: Day,
          can: z.strictObject({ lift: z.boolean() }),
        }),
      ),
      /** That the plan ends: everybody takes their copy, and on that day all of it goes. */
      end: z
        .strictObject({
          id: Id,
          version: z.int(),
          state: z.enum(['proposed', 'running']),
          /** Who asked, with their reason, as far as that is told to who reads. */
          askedBy: Id.nullable(),
          reason: z.string(),
          goesOn: Day,
          /** Until when something stands in the way. */
          heldUntil: Day.nullable(),
          /** Everybody at the table with an account, and whether they took everything along since. */
          copies: z.array(z.strictObject({ personId: Id, taken: z.boolean() })),
          can: z.strictObject({ agree: z.boolean(), stop: z.boolean() }),
        })
        .nullable(),
      can: z.strictObject({ end: z.boolean() }),
      /** After how many years since the last change the own words go by themselves; null: never. */
      ownTerm: z.int().nullable(),
      requests: z.array(
        z.strictObject({
          ...Common,
          personId: Id,
          askedBy: Id,
          sayerId: Id.nullable(),
          /** Who wrote it, of the organisation that answers. */
          authorId: Id.nullable(),
          organisation: z.string().nullable(),
          items: z.array(Id),
          /** Who answers for this installation does, because nobody at the table can. */
          outside: z.boolean(),
          can: z.strictObject({ withdraw: z.boolean(), agree: z.boolean(), answer: z.boolean() }),
        }),
      ),
    }),
  },
  askRight: {
    method: 'POST',
    path: '/families/:familyId/rights/requests',
    access: 'rights.ask',
    summary:
      'Ask for a copy, to correct, to object or to destroy; each who answers gets a request of their own. No items: everything about this person',
    body: z.strictObject({
      id: Id,
      kind: Kind,
      personId: Id,
      items: Items.default([]),
      words: OptionalWords.default(''),
    }),
    output: Written,
  },
  agreeToRequest: {
    method: 'POST',
    path: '/families/:familyId/rights/requests/:requestId/agree',
    access: 'rights.agree',
    summary: 'From 12 to 15: say yes or no to what somebody asked for you',
    body: z.strictObject({ answer: z.enum(['yes', 'no'], 'choice.missing') }),
    output: Written,
  },
  withdrawRequest: {
    method: 'POST',
    path: '/families/:familyId/rights/requests/:requestId/withdraw',
    access: 'rights.withdraw',
    summary: 'Take back a request that was not answered yet',
    body: z.strictObject({}),
    output: Written,
  },
  answerRequest: {
    method: 'POST',
    path: '/families/:familyId/rights/requests/:requestId/answer',
    access: 'rights.answer',
    summary: 'Answer a request about own words; what is granted to be destroyed is destroyed at once',
    body: RequestAnswer,
    output: Written,
  },
  destroyWords: {
    method: 'POST',
    path: '/families/:familyId/rights/destroy',
    access: 'rights.destroy',
    summary:
      'Destroy own words for good, with their older texts and the own views beside them; nobody can bring them back',
    body: z.strictObject({ id: Id, items: Items.min(1, 'choice.missing') }),
    output: Written,
  },
  holdWords: {
    method: 'POST',
    path: '/families/:familyId/rights/holds',
    access: 'rights.hold',
    summary:
      'See to it beforehand that nothing of the own file is destroyed until a day, on a ground of the law; shown to who hears it',
    body: z.strictObject({
      id: Id,
      items: Items.min(1, 'choice.missing'),
      ground: z.enum(holdGroundNames, 'choice.missing'),
      reason: Words,
      until: Day,
    }),
    output: Written,
  },
  liftHold: {
    method: 'POST',
    path: '/families/:familyId/rights/holds/:holdId/lift',
    access: 'rights.lift',
    summary: 'End a hold before its day',
    body: z.strictObject({}),
    output: Written,
  },
  chooseTerm: {
    method: 'POST',
    path: '/families/:familyId/rights/term',
    access: 'rights.destroy',
    summary: 'Choose after how many years since the last change the own words go by themselves, or that they stay',
    body: z.strictObject({
      years: z.union([z.literal(1), z.literal(2), z.literal(5), z.literal(10)], 'choice.missing').nullable(),
    }),
    output: Written,
  },
  endPlan: {
    method: 'POST',
    path: '/families/:familyId/end',
    access: 'plan.end',
    summary:
      'End the plan: everybody is told and takes their copy, and after the term all of it is destroyed. By who coordinates it is a proposal',
    body: z.strictObject({ id: Id, reason: Words }),
    output: Written,
  },
  answerEnd: {
    method: 'POST',
    path: '/families/:familyId/end/answer',
    access: 'plan.end-agree',
    summary: 'The family says yes or no to ending the plan; the term begins with a yes',
    body: z.strictObject({ answer: z.enum(['yes', 'no'], 'choice.missing') }),
    output: Written,
  },
  stopEnd: {
    method: 'POST',
    path: '/families/:familyId/end/stop',
    access: 'plan.end-stop',
    summary: 'Let the plan go on after all',
    body: z.strictObject({}),
    output: Written,
  },
  listRequests: {
    method: 'GET',
    path: '/requests',
    account:
      'only requests to an organisation of which this account is privacy officer, or to the administrators of this installation',
    summary: 'Requests to answer, what is due first; texts only for a privacy officer, of the own organisation',
    output: z.strictObject({
      today: Day,
      requests: z.array(
        z.strictObject({
          ...Common,
          familyName: z.string(),
          person: z.string(),
          asker: z.string(),
          author: z.string().nullable(),
          organisation: z.string().nullable(),
          everything: z.boolean(),
          /** Who wrote it may not learn of this request: nothing is asked of them. */
          unseen: z.boolean(),
          /** Null: an administrator sees no content. */
          texts: z.array(
            z.strictObject({
              id: Id,
              kind: z.string(),
              on: Day,
              text: z.string().nullable(),
              heldUntil: Day.nullable(),
            }),
          ),
          mayExtend: z.boolean(),
        }),
      ),
    }),
  },
  extendRequest: {
    method: 'POST',
    path: '/requests/:requestId/extend',
    account: 'only who answers this request',
    summary: 'Two months more, told to the asker with the reason within the first month (AVG art. 12 lid 3)',
    body: z.strictObject({ reason: Words }),
    output: Written,
  },
  answerFromOutside: {
    method: 'POST',
    path: '/requests/:requestId/answer',
    account: 'only who answers this request',
    summary: 'Answer a request, once; what is granted to be destroyed is destroyed at once',
    body: RequestAnswer,
    output: Written,
  },
  listFileHolds: {
    method: 'GET',
    path: '/file-holds',
    account: 'only for organisations of which this account is privacy officer, at tables where it has no seat',
    summary: 'What stays of the files of an organisation, placed by its privacy officer: no words of the file',
    output: z.strictObject({
      today: Day,
      /** Of which organisations this account is privacy officer. */
      organisations: z.array(z.string()),
      holds: z.array(
        z.strictObject({
          id: Id,
          familyName: z.string(),
          organisation: z.string(),
          things: z.int(),
          ground: z.enum(holdGroundNames),
          law: z.string(),
          reason: z.string(),
          until: Day,
          placedOn: Day,
        }),
      ),
    }),
  },
  findFiles: {
    method: 'GET',
    path: '/files',
    account: 'only for organisations of which this account is privacy officer, at tables where it has no seat',
    summary:
      'At which tables an organisation keeps a file, by the name of the table: who wrote, how much and when, no words',
    query: z.strictObject({ name: Line }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({
          familyId: Id,
          familyName: z.string(),
          organisationId: Id,
          organisation: z.string(),
          writers: z.array(z.strictObject({ id: Id, name: z.string() })),
          things: z.int(),
          firstOn: Day,
          lastOn: Day,
          /** Until when all of it is held already. */
          heldUntil: Day.nullable(),
        }),
      ),
    }),
  },
  holdFile: {
    method: 'POST',
    path: '/file-holds',
    account: 'only for organisations of which this account is privacy officer, at tables where it has no seat',
    summary:
      'See to it beforehand that nothing of what an organisation wrote at a table, until now, is destroyed until a day; the family reads why',
    body: z.strictObject({
      id: Id,
      familyId: Id,
      organisationId: Id,
      /** Only what these wrote; none: everybody of the organisation. */
      writers: z.array(Id).max(50, 'list.too-long').default([]),
      ground: z.enum(holdGroundNames, 'choice.missing'),
      reason: Words,
      until: Day,
    }),
    output: Written,
  },
  liftFileHold: {
    method: 'POST',
    path: '/file-holds/:holdId/lift',
    account: 'only for organisations of which this account is privacy officer, at tables where it has no seat',
    summary: 'End a hold on a file before its day',
    body: z.strictObject({}),
    output: Written,
  },
})
