import { z } from 'zod'
import { pieces } from '../access/pieces.ts'
import { PlanShape } from '../plan/contract.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const Piece = z.enum(pieces, 'choice.missing')
const closed = z.enum(['age-unknown', 'authority-closed'])

const ShareShape = z.strictObject({
  id: Id,
  version: z.int(),
  subjectId: Id,
  recipientId: Id,
  seatId: Id,
  piece: Piece.nullable(),
  itemId: Id.nullable(),
  purpose: z.string(),
  from: Day,
  /** The first day on which it no longer holds. */
  until: Day,
  /** How it stands today, computed and never stored. */
  standing: z.enum(['asked', 'waiting', 'closed', 'later', 'active', 'past', 'refused', 'withdrawn']),
  voices: z.array(z.strictObject({ personId: Id, said: z.enum(['yes', 'no']), at: Instant })),
  /** Whose yes is still needed today. */
  waitsFor: z.array(Id),
  askedBy: Id,
  can: z.strictObject({ answer: z.boolean(), withdraw: z.boolean() }),
})

export const sharingEndpoints = defineEndpoints({
  readSharing: {
    method: 'GET',
    path: '/families/:familyId/sharing',
    access: 'family.read',
    summary: 'What is shared with whom, as far as it is about this viewer, waits for their yes or is shared with them',
    output: z.strictObject({
      today: Day,
      shares: z.array(ShareShape),
      /** Everybody of the family: whose yes it takes to share something of them, or why nobody can say it. */
      subjects: z.array(
        z.strictObject({
          personId: Id,
          callName: z.string(),
          voices: z.array(Id),
          closed: closed.nullable(),
          can: z.strictObject({ give: z.boolean() }),
        }),
      ),
      /** Who sits at the table and is not of the family. */
      guests: z.array(
        z.strictObject({
          seatId: Id,
          personId: Id,
          callName: z.string(),
          kind: z.enum(['network', 'professional']),
          role: z.string(),
          can: z.strictObject({ lookAs: z.boolean() }),
        }),
      ),
      can: z.strictObject({ ask: z.boolean() }),
    }),
  },
  previewShare: {
    method: 'GET',
    path: '/families/:familyId/sharing/preview',
    access: 'share.give',
    summary: 'What somebody would see that they do not see now, by the real rule; never more than who asks hears',
    query: z.strictObject({ subjectId: Id, seatId: Id, piece: Piece.optional(), itemId: Id.optional() }),
    output: z.strictObject({
      /** Items that open once everybody said yes. */
      opens: z.array(Id),
      /** Items in it that stay closed, because they are also of others who did not share them. */
      stays: z.int(),
      voices: z.array(Id),
    }),
  },
  giveShare: {
    method: 'POST',
    path: '/families/:familyId/shares',
    access: 'share.give',
    summary:
      'Share a piece or one thing of a person with somebody who is not of the family; it holds once everybody whose yes is needed said it',
    body: z.strictObject({
      id: Id,
      subjectId: Id,
      seatId: Id,
      piece: Piece.nullable().default(null),
      itemId: Id.nullable().default(null),
      purpose: Line,
      /** Left out: today. */
      from: Day.nullable().default(null),
      /** Left out: six months. */
      until: Day.nullable().default(null),
    }),
    output: Written,
  },
  askShare: {
    method: 'POST',
    path: '/families/:familyId/shares/ask',
    access: 'share.ask',
    summary:
      'A professional asks whether a piece of somebody may be shared with them, or a child below 12 whether one thing it said may be shared with somebody; silence is no',
    body: z.strictObject({
      id: Id,
      subjectId: Id,
      /** What a professional asks. */
      piece: Piece.nullable().default(null),
      /** What a child asks: this thing of itself, for whoever sits there. */
      itemId: Id.nullable().default(null),
      seatId: Id.nullable().default(null),
      purpose: Line,
      until: Day.nullable().default(null),
    }),
    output: Written,
  },
  answerShare: {
    method: 'POST',
    path: '/families/:familyId/shares/:shareId/answer',
    access: 'share.give',
    summary: 'Say yes or no to what was asked or proposed; one no is enough to refuse it',
    body: z.strictObject({ answer: z.enum(['yes', 'no'], 'choice.missing') }),
    output: Written,
  },
  withdrawShare: {
    method: 'POST',
    path: '/families/:familyId/shares/:shareId/withdraw',
    access: 'share.withdraw',
    summary: 'Stop sharing, at once; what was read already is known',
    body: z.strictObject({}),
    output: Written,
  },
  readPlanAs: {
    method: 'GET',
    path: '/families/:familyId/plan-as/:seatId',
    access: 'plan.look-as',
    summary:
      'The plan as somebody who is not of the family sees it, by the real rules; nothing that who looks does not hear',
    output: PlanShape,
  },
})
