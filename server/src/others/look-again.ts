import { MOST_BYTES } from '@keukentafel/core/others/names.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Database } from '../db/database.ts'
import { type FetchPublic, fetcherOfPublic, type Known, NotFetched } from '../http/fetch-public.ts'
import { opened } from './address.ts'
import { CHOSEN_OF, type FollowedRow } from './chosen-store.ts'
import { findingsIn, hashFor, keepFindings } from './findings.ts'
import { hasRoom, keepBusy, keepRead, nextLook } from './keep-read.ts'
import { BUSY_FROM, ENTER_AS, LOOK_AT, LOOKED, type LookRow, STILL_OTHER } from './look-store.ts'
import { type OtherFileRow, READ_OTHER } from './others-store.ts'
import type { ReadCalendar } from './read-calendar.ts'
import { readApart } from './reader.ts'

export interface LookDeps {
  db: Database
  now(): Date
  /** The secret of the installation, with which addresses are closed. */
  secret: string
  fetchPublic: FetchPublic
}
/** Calendars are fetched from hosts of the world only. */
export const fetchFromWorld: FetchPublic = fetcherOfPublic({ mostBytes: MOST_BYTES, longestMs: 20_000 })

/** What stands at an address: read, or null when it is what we have already. What went wrong is a fault of the field `/address`. */
export async function readAddress(
  fetchPublic: FetchPublic,
  address: string,
  today: string,
  known?: Known,
): Promise<({ read: ReadCalendar } & Known) | null> {
  const wrong = (code: string) => new AppError('input.invalid', { faults: [{ pointer: '/address', code }] })
  const fetched = await fetchPublic(address, known).catch((error) => {
    throw error instanceof NotFetched ? wrong(`calendar.${error.fault}`) : error
  })
  if (!fetched) return null
  const read = await readApart(fetched.bytes, today).catch((error) => {
    throw error instanceof AppError ? wrong('calendar.too-heavy') : error
  })
  if (read.components.length === 0 && read.faults.some(({ code }) => code === 'nothing'))
    throw wrong('calendar.none-there')
  return { read, etag: fetched.etag, modified: fetched.modified }
}

/**
 * Looks anew at a calendar, as the account whose it is. What could not be fetched or read leaves everything as it was, and says why. Where
 * nothing changed, or a day went by, it is worked out anew from what is kept when somebody is busy.
 */
export async function lookAgain(deps: LookDeps, id: string, accountId: string): Promise<void> {
  const now = deps.now()
  const today = dayInAmsterdam(now.toISOString())
  const entry = { statement: ENTER_AS, values: [accountId] }
  const { results } = await deps.db.read(entry, [
    [LOOK_AT, [id, today]],
    [CHOSEN_OF, [id]],
  ])
  const [row] = results[0] as LookRow[]
  if (!row) return
  const { found, fault: wrong } = await lookedAt(deps, id, row, today)
  const followed = results[1] as FollowedRow[]
  const findings = found ? await findingsIn(found.read, followed, { today, hash: hashFor(deps.secret, id) }) : []
  const busy = !found && row.stale ? await busyAnew(deps, id, accountId, today) : null
  await deps.db.write(entry, async (tx) => {
    if (!(await tx.one(STILL_OTHER, [id, row.stand]))) return
    const full = found !== null && !(await hasRoom(tx, id, found.read))
    if (found && row.address && !full) {
      const { read, etag, modified } = found
      await keepRead(tx, { id, name: row.name, read, now, today, followed: { address: row.address, etag, modified } })
      keepFindings(tx, findings)
      return
    }
    const fault = full ? 'calendar.too-much' : wrong
    const failures = fault ? row.failures + 1 : 0
    const atAddress = row.address !== null
    await tx.rows(LOOKED, [id, atAddress ? now : null, failures, fault, nextLook(now, atAddress, failures)])
    if (!busy) return
    keepBusy(tx, id, busy)
    await tx.rows(BUSY_FROM, [id, today])
  })
}

async function lookedAt(deps: LookDeps, id: string, row: LookRow, today: string) {
  if (row.address === null) return { found: null, fault: null }
  const address = opened(deps.secret, id, row.address)
  if (!address) return { found: null, fault: 'calendar.address-lost' }
  try {
    return { found: await readAddress(deps.fetchPublic, address, today, row), fault: null }
  } catch (error) {
    if (error instanceof AppError && error.faults[0]) return { found: null, fault: error.faults[0].code }
    throw error
  }
}

async function busyAnew(deps: LookDeps, id: string, accountId: string, today: string) {
  const { results } = await deps.db.read({ statement: ENTER_AS, values: [accountId] }, [[READ_OTHER, [id]]])
  const row = (results[0] as OtherFileRow[])[0]
  if (!row) return null
  const text = ['BEGIN:VCALENDAR', ...row.raws, 'END:VCALENDAR'].join('\r\n')
  // It was read before; one that is too much for a day with more in it is tried again tomorrow, and what was known stays.
  const read = await readApart(Buffer.from(text), today).catch((error) => {
    if (error instanceof AppError) return null
    throw error
  })
  return read?.busy ?? null
}
