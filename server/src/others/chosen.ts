import { differences, FAR_DAYS, MOST_SHOWN } from '@keukentafel/core/others/appointment.ts'
import type { othersEndpoints } from '@keukentafel/core/others/contract.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { z } from 'zod'
import { readAsAccount, writeAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { countTry } from '../identity/limits.ts'
import {
  CHOSEN_IN,
  type ChosenInRow,
  type ChosenRow,
  LIST_CHOSEN,
  OWN_VISIT,
  PUT_CHOSEN,
  SETTLE,
  SETTLE_GONE,
  WHOSE_TABLE,
} from './chosen-store.ts'
import { findingOf, hashFor } from './findings.ts'
import { CALENDAR_NAME, type OtherFileRow, OWN_TABLES, READ_OTHER, type TableRow } from './others-store.ts'
import { appointmentsApart } from './reader.ts'

// Working out what comes takes one thread for all: nobody keeps it busy for themselves.
const looks = { most: 240, seconds: 3600 }
type Of<P, B = undefined> = Call<P, undefined, B>

const textOf = ({ raws }: OtherFileRow) => ['BEGIN:VCALENDAR', ...raws, 'END:VCALENDAR'].join('\r\n')

/** What comes of an own calendar, with what stands at a table already. Nobody else ever gets it. */
export async function listAppointments(call: Of<{ calendarId: string }>) {
  const { calendarId } = call.params
  const { self, results } = await readAsAccount(call, [
    [CALENDAR_NAME, [calendarId]],
    [READ_OTHER, [calendarId]],
    [CHOSEN_IN, [call.today, calendarId]],
    [OWN_TABLES, [call.today]],
  ])
  const [[named], [row], chosen, families] = results as [{ name: string }[], OtherFileRow[], ChosenInRow[], TableRow[]]
  if (!named || !row) throw new AppError('not.found')
  await countTry(call.deps, 'calendar appointments', self.accountId, looks)
  const hash = hashFor(call.deps.config.secret, calendarId)
  const found = await appointmentsApart(textOf(row), { from: call.today, hash })
  return {
    name: named.name,
    today: call.today,
    appointments: found.slice(0, MOST_SHOWN).map((one) => ({
      ...one,
      title: one.title.slice(0, 500),
      where: one.where.slice(0, 200),
      chosen: chosen
        .filter(({ source }) => source === one.key)
        .map(({ family_id, family, item_id }) => ({ familyId: family_id, name: family, itemId: item_id })),
    })),
    more: Math.max(0, found.length - MOST_SHOWN),
    families,
  }
}

type Remembered = z.output<(typeof othersEndpoints)['rememberChosen']['body']>

/** Remembers of which appointment a visit was made: one at each table. */
export async function rememberChosen(call: Of<{ calendarId: string }, Remembered>) {
  const { calendarId } = call.params
  const { id, key, familyId, itemId, when } = call.body
  const { self, results } = await readAsAccount(call, [
    [READ_OTHER, [calendarId]],
    [OWN_VISIT, [call.today, familyId, itemId]],
  ])
  const [[row], [visit]] = results as [OtherFileRow[], unknown[]]
  if (!row || !visit) throw new AppError('not.found')
  await countTry(call.deps, 'calendar appointments', self.accountId, looks)
  const hash = hashFor(call.deps.config.secret, calendarId)
  const now = await appointmentsApart(textOf(row), { from: call.today, all: true, hash })
  // It may have been read anew while somebody filled in the form.
  const found = findingOf({ id, taken: when }, now.find((one) => one.key === key)?.when ?? null, call.today)
  return writeAsAccount(call, async (tx) => {
    const values = [JSON.stringify(when), found.found && JSON.stringify(found.found), found.gone]
    const put = await tx.one(PUT_CHOSEN, [id, calendarId, key, familyId, itemId, ...values, call.today])
    if (!put) throw new AppError('version.conflict')
    return { id }
  })
}

/** What the own calendars say otherwise now than when it was taken to a table. */
export async function listChosen(call: Call<object>) {
  const { results } = await readAsAccount(call, [[LIST_CHOSEN, [call.today]]])
  return {
    chosen: (results[0] as ChosenRow[])
      // Of what is over by now nothing is asked.
      .filter((row) => differences(row.taken, row.found, call.today, FAR_DAYS).length > 0)
      .map((row) => ({
        ...{ id: row.id, calendar: row.calendar, familyId: row.family_id, family: row.family, itemId: row.item_id },
        ...{ was: row.taken, now: row.found, finding: row.finding },
      })),
  }
}

/** It was seen, and followed or left. */
export const settleChosen = (call: Of<{ chosenId: string }, { finding: number; itemId?: string | undefined }>) =>
  writeAsAccount(call, async (tx) => {
    const { chosenId } = call.params
    const { finding, itemId = null } = call.body
    const at = await tx.one<{ family_id: string }>(WHOSE_TABLE, [chosenId])
    if (!at) throw new AppError('not.found')
    if (itemId && !(await tx.one(OWN_VISIT, [call.today, at.family_id, itemId]))) throw new AppError('not.found')
    const settled =
      (await tx.one(SETTLE, [chosenId, finding, itemId])) ?? (await tx.one(SETTLE_GONE, [chosenId, finding]))
    if (!settled) throw new AppError('version.conflict')
    return { settled: true }
  })
