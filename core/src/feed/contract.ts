import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line } from '../shared/text.ts'
import { feedDetails } from './names.ts'

const Detail = z.enum(feedDetails, 'choice.missing')

/** Private feeds of what an account hears; the feed itself stands outside the API (server/src/feed/register-feed.ts). */
export const feedEndpoints = defineEndpoints({
  listFeeds: {
    method: 'GET',
    path: '/me/feeds',
    account: "only one's own feeds, never their addresses",
    summary: 'Which calendar programs may fetch what this account hears, and when each last did',
    output: z.strictObject({
      feeds: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          detail: Detail,
          families: z.array(z.strictObject({ id: Id, name: z.string() })),
          /** Also what was read in from other calendars of this account, as it came. */
          others: z.boolean(),
          createdAt: Instant,
          lastFetchAt: Instant.nullable(),
        }),
      ),
      /** The tables of which a feed can be made now. At a table that asks a second proof, a feed tells only when. */
      families: z.array(z.strictObject({ id: Id, name: z.string(), timesOnly: z.boolean() })),
    }),
  },
  addFeed: {
    method: 'POST',
    path: '/me/feeds',
    account: 'only of tables where one sits, and only what one hears there',
    summary: 'Make a private feed; its address is shown this once and never again',
    body: z.strictObject({
      id: Id,
      name: Line,
      detail: Detail.default('times'),
      familyIds: z.array(Id).min(1, 'choice.missing').max(500, 'list.too-long'),
      others: z.boolean().default(false),
    }),
    output: z.strictObject({ id: Id, address: z.string() }),
  },
  endFeed: {
    method: 'DELETE',
    path: '/me/feeds/:feedId',
    account: "only one's own feeds",
    summary: 'Take a feed back: from now on its address answers as one that never was',
    output: z.strictObject({ ended: z.boolean() }),
  },
  readVisitFile: {
    method: 'GET',
    path: '/families/:familyId/items/:itemId/calendar',
    access: 'item.read',
    summary: 'One appointment as a file for a calendar program; only when it is, unless its words are asked for',
    query: z.strictObject({ detail: Detail.default('times') }),
    gives: ['text/calendar'],
    output: z.undefined(),
  },
})
