import { z } from 'zod'
import { holdingReasonNames } from '../law/holding-back.ts'
import { NewItem } from '../plan/contract.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { OptionalWords, Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const Reason = z.enum(holdingReasonNames, 'choice.missing')
const Asked = { id: Id, secondSeatId: Id, reason: Reason, words: Words, until: Day }

const HoldingShape = z.strictObject({
  id: Id,
  version: z.int(),
  itemId: Id,
  heldBy: Id,
  fromPersons: z.array(Id),
  second: Id,
  reason: Reason,
  /** Why, in own words: for who wrote it and who is asked. Whom it was held back from is told the reason. */
  words: z.string().nullable(),
  /** The day on which it was asked, and before which day it is answered. */
  askedOn: Day,
  answerBefore: Day,
  /** The first day on which it shows itself. */
  until: Day,
  standing: z.enum(['waits', 'lapsed', 'refused', 'in-force', 'over', 'told', 'replaced']),
  answer: z.string().nullable(),
  /** What others answered before about the same words: for who wrote it and who is asked. */
  earlier: z.array(z.strictObject({ second: Id, said: z.enum(['yes', 'no']), answer: z.string(), at: Instant })),
  prolongs: z.boolean(),
  mine: z.boolean(),
  can: z.strictObject({ answer: z.boolean(), tell: z.boolean(), again: z.boolean() }),
})

export const holdingBackEndpoints = defineEndpoints({
  readHoldings: {
    method: 'GET',
    path: '/families/:familyId/holding-backs',
    access: 'family.read',
    summary:
      'What is held back, as far as this viewer wrote it, is asked about it, represents somebody, or it has shown itself to them',
    output: z.strictObject({
      today: Day,
      /** The last day that may be chosen. */
      lastDay: Day,
      holdings: z.array(HoldingShape),
      /** Other professionals who can be asked. */
      seconds: z.array(z.strictObject({ seatId: Id, personId: Id, callName: z.string(), role: z.string() })),
      can: z.strictObject({ ask: z.boolean() }),
    }),
  },
  holdBack: {
    method: 'POST',
    path: '/families/:familyId/holding-backs',
    access: 'hold.ask',
    summary:
      'A professional writes about somebody and asks another professional whether it may be held back from them; until that is answered nobody else hears it',
    body: z.strictObject({ ...Asked, fromPersons: z.array(Id).min(1, 'choice.missing').max(20), item: NewItem }),
    output: Written,
  },
  answerHolding: {
    method: 'POST',
    path: '/families/:familyId/holding-backs/:holdingId/answer',
    access: 'hold.answer',
    summary: 'The second professional says yes or no, in words; it holds from the yes',
    body: z.strictObject({ answer: z.enum(['yes', 'no'], 'choice.missing'), words: OptionalWords.default('') }),
    output: Written,
  },
  holdAgain: {
    method: 'POST',
    path: '/families/:familyId/holding-backs/:holdingId/again',
    access: 'hold.ask',
    summary:
      'Ask once more: to go on with one that is in force, of somebody who did not say yes before; or after a no or no answer',
    body: z.strictObject(Asked),
    output: Written,
  },
  tellHolding: {
    method: 'POST',
    path: '/families/:familyId/holding-backs/:holdingId/tell',
    access: 'hold.tell',
    summary: 'Stop holding it back: whom it is about hears it at once',
    body: z.strictObject({}),
    output: Written,
  },
})
