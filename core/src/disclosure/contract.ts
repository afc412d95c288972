import { z } from 'zod'
import { disclosureGroundNames } from '../law/disclosure-grounds.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { OptionalLine, OptionalWords, Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const Ground = z.enum(disclosureGroundNames, 'choice.missing')

const DisclosureShape = z.strictObject({
  id: Id,
  version: z.int(),
  by: Id,
  ground: Ground,
  /** The source in the law. */
  law: z.string(),
  /** To whom: a seat of this table, or a name outside it. */
  recipientId: Id.nullable(),
  recipientName: z.string(),
  itemIds: z.array(Id),
  subjectIds: z.array(Id),
  necessity: z.string(),
  tried: z.string(),
  consulted: z.string(),
  on: Day,
  /** The first day on which it no longer opens anything: then it is looked at again. */
  reviewOn: Day,
  /** The day from which whom it is about sees this; and, when that was not at once, why. */
  toldOn: Day,
  whyNotTold: z.string(),
  standing: z.enum(['open', 'over', 'ended']),
  told: z.boolean(),
  can: z.strictObject({ end: z.boolean(), tell: z.boolean() }),
})

export const disclosureEndpoints = defineEndpoints({
  readDisclosures: {
    method: 'GET',
    path: '/families/:familyId/disclosures',
    access: 'family.read',
    summary:
      'What was shared without consent: of this viewer, once they are told; recorded by them; or shared with them',
    output: z.strictObject({
      today: Day,
      disclosures: z.array(DisclosureShape),
      can: z.strictObject({ record: z.boolean() }),
    }),
  },
  recordDisclosure: {
    method: 'POST',
    path: '/families/:familyId/disclosures',
    access: 'disclose.record',
    summary:
      'Share these things, and no more, without consent on a ground of the closed list; opens them for a seat until the day of review',
    body: z.strictObject({
      id: Id,
      ground: Ground,
      seatId: Id.nullable().default(null),
      recipientName: OptionalLine.default(''),
      itemIds: z.array(Id).min(1, 'choice.missing').max(50, 'list.too-long'),
      necessity: Words,
      /** How consent was asked, or why it could not be. */
      tried: OptionalWords.default(''),
      consulted: Words,
      reviewOn: Day,
      /** Null: whom it is about is told at once. */
      toldOn: Day.nullable().default(null),
      whyNotTold: OptionalWords.default(''),
    }),
    output: Written,
  },
  tellDisclosure: {
    method: 'POST',
    path: '/families/:familyId/disclosures/:disclosureId/tell',
    access: 'disclose.end',
    summary: 'Tell whom it is about now, before the day that was chosen',
    body: z.strictObject({}),
    output: Written,
  },
  endDisclosure: {
    method: 'POST',
    path: '/families/:familyId/disclosures/:disclosureId/end',
    access: 'disclose.end',
    summary: 'Stop it before the day of review: at once it opens nothing any more',
    body: z.strictObject({}),
    output: Written,
  },
})
