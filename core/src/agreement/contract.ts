import { z } from 'zod'
import { aloneReasons, helpGroundNames } from '../law/help-grounds.ts'
import { representativeKinds } from '../law/incapacity.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { OptionalWords, Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const Answer = z.enum(['yes', 'no'], 'choice.missing')
const Ground = z.enum(helpGroundNames, 'choice.missing')
const closed = z.enum(['age-unknown', 'authority-closed'])

const AgreementShape = z.strictObject({
  id: Id,
  version: z.int(),
  seatId: Id,
  helperId: Id,
  /** How it stands today, worked out and never stored. Who is not near reads only a yes, none yet, or that it was taken back. */
  standing: z.enum(['asked', 'waiting', 'closed', 'given', 'refused', 'withdrawn', 'ground', 'ended']),
  /** The day of the word that made it so. */
  since: Day.nullable(),
  /** What follows is for who is near: the helper, whom it is about, and whose yes it takes; for others null or empty. */
  subjectId: Id.nullable(),
  what: z.string(),
  ground: Ground.nullable(),
  law: z.string(),
  groundWords: z.string(),
  voices: z.array(
    z.strictObject({ personId: Id, said: z.enum(['yes', 'no', 'withdrawn']), words: z.string(), at: Instant }),
  ),
  waitsFor: z.array(Id),
  closed: closed.nullable(),
  /** Why the yes of a young person of 12 to 15 is enough, when that was written down. */
  alone: z.strictObject({ reason: z.enum(aloneReasons), words: z.string(), on: Day }).nullable(),
  /** Somebody else decides this one thing today. */
  represented: z.boolean(),
  can: z.strictObject({
    answer: z.boolean(),
    withdraw: z.boolean(),
    alone: z.boolean(),
    end: z.boolean(),
    incapacity: z.boolean(),
  }),
})

const IncapacityShape = z.strictObject({
  id: Id,
  version: z.int(),
  agreementId: Id,
  subjectId: Id,
  /** What help it is about, and nothing else. */
  what: z.string(),
  by: Id,
  secondId: Id,
  findings: z.string(),
  consulted: z.string(),
  representativeKind: z.enum(representativeKinds).nullable(),
  representativeId: Id.nullable(),
  on: Day,
  reviewOn: Day,
  standing: z.enum(['asked', 'in-force', 'over', 'refused', 'ended', 'replaced']),
  answer: z.string(),
  /** How the person sees it. */
  view: z.strictObject({ words: z.string(), objects: z.boolean(), at: Instant }).nullable(),
  can: z.strictObject({ answer: z.boolean(), end: z.boolean(), view: z.boolean() }),
})

export const agreementEndpoints = defineEndpoints({
  readAgreements: {
    method: 'GET',
    path: '/families/:familyId/agreements',
    access: 'family.read',
    summary:
      'Agreement to help, for each helper whose seat this viewer sees; in full for who is near; with what was written down about not being able to weigh it',
    output: z.strictObject({
      today: Day,
      agreements: z.array(AgreementShape),
      incapacities: z.array(IncapacityShape),
      /** Everybody of the family, with whose yes it takes where this viewer may say it. */
      subjects: z.array(
        z.strictObject({
          personId: Id,
          callName: z.string(),
          /** Why nobody can say yes for them, for who is near. */
          closed: closed.nullable(),
          can: z.strictObject({ give: z.boolean() }),
        }),
      ),
      /** Professionals with a seat in force. */
      helpers: z.array(z.strictObject({ seatId: Id, personId: Id, callName: z.string(), role: z.string() })),
      can: z.strictObject({ ask: z.boolean(), ground: z.boolean() }),
    }),
  },
  askHelp: {
    method: 'POST',
    path: '/families/:familyId/agreements/ask',
    access: 'help.ask',
    summary: 'A professional asks whether they may help somebody of the family; silence is no',
    body: z.strictObject({ id: Id, subjectId: Id, what: Words }),
    output: Written,
  },
  giveHelp: {
    method: 'POST',
    path: '/families/:familyId/agreements',
    access: 'help.give',
    summary: 'Agree to the help of a professional who did not ask; it holds once everybody whose yes it takes said it',
    body: z.strictObject({ id: Id, subjectId: Id, seatId: Id, what: Words, words: OptionalWords.default('') }),
    output: Written,
  },
  groundHelp: {
    method: 'POST',
    path: '/families/:familyId/agreements/ground',
    access: 'help.ground',
    summary:
      'A professional writes down that they help without agreement, on a ground of the law; never the wish of the family',
    body: z.strictObject({ id: Id, subjectId: Id, what: Words, ground: Ground, words: Words }),
    output: Written,
  },
  answerHelp: {
    method: 'POST',
    path: '/families/:familyId/agreements/:agreementId/answer',
    access: 'help.give',
    summary: 'Say yes or no in own words; one no is enough, and another word later is kept beside it',
    body: z.strictObject({ answer: Answer, words: OptionalWords.default('') }),
    output: Written,
  },
  withdrawHelp: {
    method: 'POST',
    path: '/families/:familyId/agreements/:agreementId/withdraw',
    access: 'help.withdraw',
    summary: 'Take back agreement to help; everybody who sees the seat sees it at once',
    body: z.strictObject({ words: OptionalWords.default('') }),
    output: Written,
  },
  aloneHelp: {
    method: 'POST',
    path: '/families/:familyId/agreements/:agreementId/alone',
    access: 'help.alone',
    summary: 'Write down why the yes of a young person of 12 to 15 is enough',
    body: z.strictObject({ reason: z.enum(aloneReasons, 'choice.missing'), words: Words }),
    output: Written,
  },
  endHelp: {
    method: 'POST',
    path: '/families/:familyId/agreements/:agreementId/end',
    access: 'help.end',
    summary: 'The helper takes back the question, or writes down that the help or its ground is over',
    body: z.strictObject({}),
    output: Written,
  },
  recordIncapacity: {
    method: 'POST',
    path: '/families/:familyId/agreements/:agreementId/incapacity',
    access: 'incapacity.record',
    summary:
      'Write down that somebody cannot weigh this one decision; counts once a second professional says so, until its day; the person reads it at once',
    body: z.strictObject({
      id: Id,
      findings: Words,
      consulted: Words,
      secondSeatId: Id,
      /** For an adult, who decides and as what; below 18 left out: who holds authority does. */
      representativeId: Id.nullable().default(null),
      representativeKind: z.enum(representativeKinds, 'choice.missing').nullable().default(null),
      reviewOn: Day,
    }),
    output: Written,
  },
  answerIncapacity: {
    method: 'POST',
    path: '/families/:familyId/incapacities/:incapacityId/answer',
    access: 'incapacity.answer',
    summary: 'The second professional says whether it is right',
    body: z.strictObject({ answer: Answer, words: Words }),
    output: Written,
  },
  endIncapacity: {
    method: 'POST',
    path: '/families/:familyId/incapacities/:incapacityId/end',
    access: 'incapacity.end',
    summary: 'End it before its day: the person decides again, at once',
    body: z.strictObject({}),
    output: Written,
  },
  viewIncapacity: {
    method: 'POST',
    path: '/families/:familyId/incapacities/:incapacityId/view',
    access: 'incapacity.view',
    summary: 'The person puts the own view beside it, or objects',
    body: z.strictObject({ words: Words, objects: z.boolean() }),
    output: Written,
  },
})
/** What readAgreements gives. */
export type WhatWasRead = z.output<typeof agreementEndpoints.readAgreements.output>
