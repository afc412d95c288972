import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const Review = z.strictObject({
  at: Instant,
  text: z.string(),
  /** Who reviewed; null for somebody outside the table. */
  by: Id.nullable(),
})

export const emergencyEndpoints = defineEndpoints({
  openEmergency: {
    method: 'POST',
    path: '/families/:familyId/emergencies',
    access: 'emergency.open',
    summary:
      'Open for 60 minutes part of what one does not hear, with a reason; the family and a second person are told',
    body: z.strictObject({ id: Id, reason: Words }),
    output: z.strictObject({ id: Id, version: z.int(), endsAt: Instant }),
  },
  readEmergencies: {
    method: 'GET',
    path: '/families/:familyId/emergencies',
    access: 'family.read',
    summary: 'Emergency access that was used here, as far as who asks may see it, and whether they may open it',
    output: z.strictObject({
      now: Instant,
      emergencies: z.array(
        z.strictObject({
          id: Id,
          version: z.int(),
          personId: Id,
          callName: z.string(),
          organisation: z.string().nullable(),
          reason: z.string(),
          openedAt: Instant,
          /** When it ends, or ended. */
          endsAt: Instant,
          inForce: z.boolean(),
          mine: z.boolean(),
          /** How often was looked by way of it. */
          looks: z.int(),
          review: Review.nullable(),
          can: z.strictObject({ review: z.boolean() }),
        }),
      ),
      can: z.strictObject({ open: z.boolean() }),
    }),
  },
  readOpened: {
    method: 'GET',
    path: '/families/:familyId/emergencies/:emergencyId/items',
    access: 'emergency.look',
    summary: 'What the own emergency access opens, as long as it is in force: words of now, no older texts',
    output: z.strictObject({
      endsAt: Instant,
      items: z.array(
        z.strictObject({
          id: Id,
          kind: z.string(),
          saidBy: Id,
          sayer: z.string(),
          state: z.string(),
          onDate: Day.nullable(),
          content: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  },
  endEmergency: {
    method: 'POST',
    path: '/families/:familyId/emergencies/:emergencyId/end',
    access: 'emergency.look',
    summary: 'End the own emergency access before the hour is over',
    body: z.strictObject({}),
    output: Written,
  },
  reviewEmergency: {
    method: 'POST',
    path: '/families/:familyId/emergencies/:emergencyId/review',
    access: 'emergency.review',
    summary: 'The coordinator reviews the emergency access of somebody else, in words, once',
    body: z.strictObject({ review: Words }),
    output: Written,
  },
  listEmergencyReviews: {
    method: 'GET',
    path: '/emergency-reviews',
    account:
      'only emergency access opened by who coordinates, to privacy officers of their organisation or, without one, to the administrators',
    summary: 'Emergency access to review from outside the table: who, when, why, how often; nothing of the plan',
    output: z.strictObject({
      emergencies: z.array(
        z.strictObject({
          id: Id,
          familyName: z.string(),
          opener: z.string(),
          organisation: z.string().nullable(),
          reason: z.string(),
          openedAt: Instant,
          endsAt: Instant,
          looks: z.int(),
          review: z.strictObject({ at: Instant, text: z.string() }).nullable(),
          can: z.strictObject({ review: z.boolean() }),
        }),
      ),
    }),
  },
  reviewFromOutside: {
    method: 'POST',
    path: '/emergency-reviews/:emergencyId',
    account: 'only who reviews this from outside the table',
    summary: 'Review emergency access that was opened by who coordinates, in words, once',
    body: z.strictObject({ review: Words }),
    output: Written,
  },
})
