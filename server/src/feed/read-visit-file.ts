import { calendarText } from '@keukentafel/core/feed/calendar.ts'
import type { FeedDetail } from '@keukentafel/core/feed/names.ts'
import { isTurn } from '@keukentafel/core/joint/turn.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { factsToRead } from '../access/heard-item.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawBytes } from '../http/call.ts'
import { type OneVisitRow, READ_VISIT } from './feed-store.ts'
import { feedVisit, type HeardVisit } from './written.ts'

type Which = Call<{ familyId: string; itemId: string }, { detail: FeedDetail }>

/** One visit as a file for a calendar program; in the log it is a look at the item. Never at a device that others hold too. */
export async function readVisitFile(call: Which): Promise<RawBytes> {
  if (isTurn(call.token)) throw new AppError('own-device.only', { reason: 'own-device-only' })
  const { familyId, itemId } = call.params
  const rowOf = ([rows]: unknown[][]) => (rows as OneVisitRow[])[0]
  const values = [familyId, call.today, itemId, call.query.detail === 'words']
  const { results, facts } = await readInFamily(call, 'item.read', [[READ_VISIT, values]], {
    objectId: itemId,
    facts: (all) => factsToRead(rowOf(all)),
    subjects: (all) => rowOf(all)!.subjects,
  })
  const { secret } = call.deps.config
  const accountId = facts.viewer.kind === 'account' ? facts.viewer.accountId : ''
  const visit = feedVisit(secret, accountId, JSON.parse(rowOf(results)!.visit) as HeardVisit)
  return new RawBytes(Buffer.from(calendarText([visit], call.locale)), 'text/calendar; charset=utf-8')
}
