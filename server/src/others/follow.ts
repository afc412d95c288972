import { MOST_SOURCES } from '@keukentafel/core/others/names.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readAsAccount, writeAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { countTry } from '../identity/limits.ts'
import { addressOf, closed } from './address.ts'
import { CHOSEN_OF, type FollowedRow } from './chosen-store.ts'
import { findingsIn, hashFor, keepFindings } from './findings.ts'
import { hasRoom, keepRead } from './keep-read.ts'
import { fetchFromWorld, lookAgain, readAddress } from './look-again.ts'
import { LOOK_AT, type LookRow } from './look-store.ts'
import { COUNT_OTHERS } from './others-store.ts'

// We call for somebody else: nobody sends us round the world.
const calls = { most: 30, seconds: 3600 }
const fetching = (call: Call<object>) => call.deps.fetchPublic ?? fetchFromWorld

/** Brings in what stands at an address, and looks there again from now on. The address is never shown again. */
export async function followOther(call: Call<object, undefined, { id: string; name: string; address: string }>) {
  const { id, name } = call.body
  const { self, results } = await readAsAccount(call, [[CHOSEN_OF, [id]]])
  const address = addressOf(call.body.address)
  if (!address)
    throw new AppError('input.invalid', { faults: [{ pointer: '/address', code: 'calendar.address-wrong' }] })
  await countTry(call.deps, 'calendar address', self.accountId, calls)
  const found = await readAddress(fetching(call), address, call.today)
  if (!found) throw new AppError('server.fault', { internal: 'nothing was known yet' })
  const { read, etag, modified } = found
  const asked = { today: call.today, hash: hashFor(call.deps.config.secret, id) }
  const findings = await findingsIn(read, results[0] as FollowedRow[], asked)
  return writeAsAccount(call, async (tx) => {
    const counted = await tx.one<{ count: number }>(COUNT_OTHERS, [id])
    if (counted!.count >= MOST_SOURCES)
      throw new AppError('input.invalid', { faults: [{ pointer: '/name', code: 'list.too-long' }] })
    if (!(await hasRoom(tx, id, read)))
      throw new AppError('input.invalid', { faults: [{ pointer: '/address', code: 'calendar.too-much' }] })
    const followed = { address: closed(call.deps.config.secret, id, address), etag, modified }
    await keepRead(tx, { id, name, read, now: call.deps.now(), today: call.today, followed })
    keepFindings(tx, findings)
    return { id, events: read.events, unread: read.unread, faults: read.faults.length }
  })
}

/** Looks now. What went wrong stands at the calendar. */
export async function lookNow(call: Call<{ calendarId: string }>) {
  const { calendarId } = call.params
  const { self, results } = await readAsAccount(call, [[LOOK_AT, [calendarId, call.today]]])
  if (!(results[0] as LookRow[])[0]?.address) throw new AppError('not.found')
  await countTry(call.deps, 'calendar address', self.accountId, calls)
  const { db, now, config } = call.deps
  await lookAgain({ db, now, secret: config.secret, fetchPublic: fetching(call) }, calendarId, self.accountId)
  return { id: calendarId }
}
