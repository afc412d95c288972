import { monthsLater } from '@keukentafel/core/law/question-terms.ts'
import { HOLD_MONTHS, refusalGrounds } from '@keukentafel/core/law/rights-terms.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import { logInside } from '../audit/access-log.ts'
import type { Call } from '../http/call.ts'
import { lineOf } from './answer-from-outside.ts'
import { nameAct } from './answer-store.ts'
import {
  FILE_HOLDS,
  FIND_FILES,
  type FileHoldRow,
  type FileRow,
  liftFile,
  type NewFileHold,
  OFFICES,
  placeFileHold,
} from './file-store.ts'

const ground = 'privacy-officer'

// That it was read is told to each family, in its log.
async function tellRead(call: Call, accountId: string, rows: readonly { familyId: string; subjects: string[] }[]) {
  for (const familyId of new Set(rows.map((row) => row.familyId))) {
    const subjects = [...new Set(rows.filter((row) => row.familyId === familyId).flatMap((row) => row.subjects))]
    await call.deps.log.write(lineOf(call, 'file.list', { accountId, familyId, subjects, ground }))
  }
}

/** What a privacy officer keeps of the files of the own organisation, beforehand. */
export async function listFileHolds(call: Call<object>) {
  const reads = [
    [OFFICES, []],
    [FILE_HOLDS, [call.today]],
  ] as const
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, null), reads)
  const accountId = accountOf(entered)
  call.decided.add('account')
  const holds = results[1] as FileHoldRow[]
  await tellRead(call as Call, accountId, holds)
  return {
    today: call.today,
    organisations: (results[0] as { name: string }[]).map(({ name }) => name),
    holds: holds.map(({ familyId: _f, subjects: _s, ...hold }) => ({ ...hold, law: refusalGrounds[hold.ground].law })),
  }
}

/** At which tables the organisation of a privacy officer wrote something, by the name of the table. */
export async function findFiles(call: Call<object, { name: string }>) {
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, null), [
    [FIND_FILES, [call.query.name, call.today]],
  ])
  const accountId = accountOf(entered)
  call.decided.add('account')
  const files = results[0] as FileRow[]
  await tellRead(call as Call, accountId, files)
  return { files: files.map(({ subjects: _, ...file }) => file) }
}

type Answer = Promise<{ id: string; version: number }>

/** Sees to it that nothing of such a file is destroyed until a day; the family reads by which organisation, why and until when. */
export function holdFile(call: Call<object, unknown, NewFileHold>): Answer {
  const { body, today } = call
  return writeAsAccount(call as Call, async (tx, accountId) => {
    const faults: Fault[] = []
    if (body.until <= today) faults.push({ pointer: '/until', code: 'date.past' })
    if (body.until > monthsLater(today, HOLD_MONTHS)) faults.push({ pointer: '/until', code: 'rights.until-too-far' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    nameAct(tx, 'file.hold', ground)
    const subjects = await placeFileHold(tx, body, today)
    if (!subjects) throw new AppError('not.found')
    const of = { accountId, familyId: body.familyId, subjects }
    await logInside(tx, lineOf(call as Call, 'file.hold', { ...of, ground, objectId: body.id }))
    return { id: body.id, version: 1 }
  })
}

/** Ends it before its day. */
export function liftFileHold(call: Call<{ holdId: string }, unknown, object>): Answer {
  const { holdId } = call.params
  return writeAsAccount(call as Call, async (tx, accountId) => {
    nameAct(tx, 'file.lift', ground)
    const lifted = await liftFile(tx, holdId, call.today)
    if (!lifted) throw new AppError('not.found')
    await logInside(tx, lineOf(call as Call, 'file.lift', { accountId, ...lifted, ground, objectId: holdId }))
    return { id: holdId, version: 2 }
  })
}
