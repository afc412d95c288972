import { type FeedDetail, MOST_FEEDS } from '@keukentafel/core/feed/names.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readAsAccount, writeAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import {
  ADD_FEED,
  COUNT_FEEDS,
  END_FEED,
  FEED_TABLES,
  type FeedRow,
  type FeedTableRow,
  LIST_FEEDS,
} from './feed-store.ts'
import { feedHash, newToken } from './hashes.ts'

/** The own feeds, and of which tables one can be made. */
export async function listFeeds(call: Call<object>) {
  const { results } = await readAsAccount(call, [
    [LIST_FEEDS, []],
    [FEED_TABLES, [call.today]],
  ])
  const [feeds, tables] = results as [FeedRow[], FeedTableRow[]]
  return {
    feeds: feeds.map((feed) => ({
      id: feed.id,
      name: feed.name,
      detail: feed.detail,
      families: feed.families,
      others: feed.others,
      createdAt: feed.created_at.toISOString(),
      lastFetchAt: feed.last_fetch_at?.toISOString() ?? null,
    })),
    families: tables.map(({ id, name, times_only }) => ({ id, name, timesOnly: times_only })),
  }
}

interface NewFeed {
  id: string
  name: string
  detail: FeedDetail
  familyIds: string[]
  others: boolean
}
/** Makes a feed. Its address is in this answer and nowhere else: not kept for a retry either. */
export const addFeed = (call: Call<object, undefined, NewFeed>) =>
  writeAsAccount(call, async (tx, self) => {
    const { id, name, detail, familyIds, others } = call.body
    const [tables, counted] = await Promise.all([
      tx.rows<FeedTableRow>(FEED_TABLES, [call.today]),
      tx.one<{ count: number }>(COUNT_FEEDS, [id]),
    ])
    const mine = new Set(tables.map((table) => table.id))
    const faults = familyIds.flatMap((family, i) =>
      mine.has(family) ? [] : [{ pointer: `/familyIds/${i}`, code: 'choice.missing' as const }],
    )
    if (counted!.count >= MOST_FEEDS) faults.push({ pointer: '/name', code: 'list.too-long' as never })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const token = newToken()
    const hash = feedHash(call.deps.config.secret, token)
    const added = await tx.one(ADD_FEED, [id, name, hash, detail, [...new Set(familyIds)], others, self.level])
    if (!added) throw new AppError('version.conflict')
    // It reads on when every session has ended: its owner sees that it was made.
    logInAct(tx, { accountId: self.accountId, act: 'feed.add', outcome: 'permit' })
    return { id, address: `${call.deps.config.baseUrl}/agenda/${token}.ics` }
  })

/** Takes a feed back. */
export const endFeed = (call: Call<{ feedId: string }>) =>
  writeAsAccount(call as Call<object>, async (tx) => {
    if (!(await tx.one(END_FEED, [call.params.feedId]))) throw new AppError('not.found')
    return { ended: true }
  })
