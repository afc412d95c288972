import { folded } from '@keukentafel/core/feed/lines.ts'
import { MOST_SOURCES, type ReadFault } from '@keukentafel/core/others/names.ts'
import { faultText } from '@keukentafel/core/shared/error-texts.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readAsAccount, writeAsAccount } from '../accounts/public.ts'
import { type Call, RawBytes, type Uploaded } from '../http/call.ts'
import { countTry } from '../identity/limits.ts'
import { opened } from './address.ts'
import { CHOSEN_OF, type FollowedRow } from './chosen-store.ts'
import { findingsIn, hashFor, keepFindings } from './findings.ts'
import { hasRoom, keepRead } from './keep-read.ts'
import {
  CHOOSE_BUSY,
  COUNT_OTHERS,
  END_OTHER,
  LIST_OTHERS,
  type OtherFileRow,
  type OtherRow,
  OWN_TABLES,
  READ_OTHER,
  type TableRow,
} from './others-store.ts'
import { readApart } from './reader.ts'

/** The own calendars of other programs. */
export async function listOthers(call: Call<object>) {
  const { results } = await readAsAccount(call, [
    [LIST_OTHERS, []],
    [OWN_TABLES, [call.today]],
  ])
  const [rows, families] = results as [OtherRow[], TableRow[]]
  return {
    calendars: rows.map((row) => ({
      id: row.id,
      name: row.name,
      readAt: row.read_at.toISOString(),
      events: row.events,
      unread: row.unread,
      faults: row.faults as ReadFault[],
      busyFor: row.busy_for,
      followed: row.address && row.fetched_at ? followedOf(call, row.id, row.address, row.fetched_at, row.fault) : null,
    })),
    families,
    today: call.today,
  }
}

// Of an address only the host is told, also to its owner: whoever looks over a shoulder would have the calendar.
function followedOf(call: Call<object>, id: string, sealed: string, at: Date, fault: string | null) {
  const address = opened(call.deps.config.secret, id, sealed)
  return {
    host: address ? new URL(address).hostname : '',
    lookedAt: at.toISOString(),
    wrong: fault && faultText(fault, call.locale),
  }
}

// Each may take a quarter of a minute of the one thread that reads them.
const files = { most: 30, seconds: 3600 }

/** Brings in a file. It is read before anything is opened in the database: that takes as long as it takes. */
export async function bringOther(call: Call<object, { id: string; name: string }, Uploaded>) {
  const { id, name } = call.query
  const { self, results } = await readAsAccount(call as Call<object>, [[CHOSEN_OF, [id]]])
  await countTry(call.deps, 'calendar file', self.accountId, files)
  const read = await readApart(call.body.bytes, call.today)
  if (read.components.length === 0 && read.faults.some(({ code }) => code === 'nothing'))
    throw new AppError('input.invalid', { faults: [{ pointer: '/file', code: 'calendar.unreadable' }] })
  const asked = { today: call.today, hash: hashFor(call.deps.config.secret, id) }
  const findings = await findingsIn(read, results[0] as FollowedRow[], asked)
  return writeAsAccount(call as Call<object>, async (tx) => {
    const counted = await tx.one<{ count: number }>(COUNT_OTHERS, [id])
    if (counted!.count >= MOST_SOURCES)
      throw new AppError('input.invalid', { faults: [{ pointer: '/name', code: 'list.too-long' }] })
    if (!(await hasRoom(tx, id, read)))
      throw new AppError('input.invalid', { faults: [{ pointer: '/file', code: 'calendar.too-much' }] })
    const { events, unread, faults } = read
    await keepRead(tx, { id, name, read, now: call.deps.now(), today: call.today })
    keepFindings(tx, findings)
    return { id, events, unread, faults: faults.length }
  })
}

type Which = Call<{ calendarId: string }>

/** Chooses which tables hear when one is not free. */
export const chooseBusy = (call: Call<{ calendarId: string }, undefined, { familyIds: string[] }>) =>
  writeAsAccount(call as Call<object>, async (tx) => {
    const tables = new Set((await tx.rows<TableRow>(OWN_TABLES, [call.today])).map((table) => table.id))
    const faults = call.body.familyIds.flatMap((family, i) =>
      tables.has(family) ? [] : [{ pointer: `/familyIds/${i}`, code: 'choice.missing' as const }],
    )
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    if (!(await tx.one(CHOOSE_BUSY, [call.params.calendarId, [...new Set(call.body.familyIds)]])))
      throw new AppError('not.found')
    return { id: call.params.calendarId }
  })

/** Takes a calendar away with everything that was read of it. */
export const endOther = (call: Which) =>
  writeAsAccount(call as Call<object>, async (tx) => {
    if (!(await tx.one(END_OTHER, [call.params.calendarId]))) throw new AppError('not.found')
    return { ended: true }
  })

/** The calendar as it came. */
export async function readOtherFile(call: Which): Promise<RawBytes> {
  const { results } = await readAsAccount(call as Call<object>, [[READ_OTHER, [call.params.calendarId]]])
  const row = (results[0] as OtherFileRow[])[0]
  if (!row) throw new AppError('not.found')
  const text = ['BEGIN:VCALENDAR', row.head, ...row.raws, 'END:VCALENDAR', ''].filter((one, i) => one !== '' || i > 1)
  const lines = text.join('\r\n').split('\r\n').map(folded)
  return new RawBytes(Buffer.from(lines.join('\r\n')), 'text/calendar; charset=utf-8')
}
