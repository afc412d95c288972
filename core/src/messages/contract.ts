import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Written } from '../shared/written.ts'

/** What people write below; a message of which the place was destroyed stands alone. */
const PlaceKind = z.enum(['goal', 'step', 'visit', 'thread', 'message'])
const Audience = z.enum(['family', 'circle', 'chosen'])
const Readers = {
  /** Who reads what is written here now, by the real rules; without who asks. */
  reads: z.array(Id),
  /** Who would, once who asks shares this with them (core/src/access/share.ts). */
  needsLeave: z.array(Id),
}
const Line = z.strictObject({
  id: Id,
  saidBy: Id,
  text: z.string(),
  at: Instant,
  audience: Audience,
  audiencePersons: z.array(Id),
})

export const messagesEndpoints = defineEndpoints({
  listMessages: {
    method: 'GET',
    path: '/families/:familyId/messages',
    access: 'family.read',
    summary:
      'What people write about together, newest first: of each its last line, and how much is new for who asks; nobody else can know that',
    query: z.strictObject({
      /** What `next` of the page before said. */
      before: Instant.optional(),
    }),
    output: z.strictObject({
      today: Day,
      places: z.array(
        z.strictObject({
          id: Id,
          kind: PlaceKind,
          text: z.string(),
          saidBy: Id,
          parentId: Id.nullable(),
          at: Instant,
          /** The beginning of the last line; null when there is only the subject. */
          last: z.strictObject({ saidBy: Id, text: z.string() }).nullable(),
          /** What came since who asks was here last; at most MOST_COUNTED. */
          fresh: z.int(),
          muted: z.boolean(),
        }),
      ),
      next: Instant.nullable(),
    }),
  },
  readThread: {
    method: 'GET',
    path: '/families/:familyId/messages/:itemId',
    access: 'family.read',
    summary:
      'What is written below a goal, step, visit or subject, newest lines first, with who reads what is written now',
    query: z.strictObject({ before: Instant.optional() }),
    output: z.strictObject({
      today: Day,
      place: z.strictObject({
        id: Id,
        kind: PlaceKind,
        text: z.string(),
        saidBy: Id,
        parentId: Id.nullable(),
        audience: Audience,
        audiencePersons: z.array(Id),
        createdAt: Instant,
      }),
      lines: z.array(Line),
      next: Instant.nullable(),
      /** Subjects of their own below it, newest first. */
      subjects: z.array(z.strictObject({ id: Id, text: z.string(), saidBy: Id, at: Instant })),
      ...Readers,
      muted: z.boolean(),
    }),
  },
  readReaders: {
    method: 'GET',
    path: '/families/:familyId/message-readers',
    access: 'family.read',
    summary: 'Who could read a new subject, by itself or below something: before a word of it is sent',
    query: z.strictObject({ below: Id.optional() }),
    output: z.strictObject(Readers),
  },
  keepPlace: {
    method: 'POST',
    path: '/me/messages/:itemId',
    account: 'only up to where this account read, and what it would rather not be told of; nobody else can know it',
    together: true,
    summary: 'Remember for oneself up to where one read, or that one is not told of this any more',
    body: z.strictObject({ familyId: Id, seenUntil: Instant.optional(), muted: z.boolean().optional() }),
    output: Written,
  },
})
