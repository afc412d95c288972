import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readAtOnceInFamily, readInFamily } from '../access/read-in-family.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import type { Statement } from '../db/statement.ts'
import { type Call, RawJson } from '../http/call.ts'
import { keep, LIST_MESSAGES, READ_READERS, READ_THREAD } from './message-store.ts'

type Page = { before?: string | undefined }
type InFamily = Call<{ familyId: string }>

// In the log all of these are a look at the plan, at nothing in particular: who looked may be seen by others, when somebody read which words may not.
const ACTIVITY = 'messages.open'

/** What people write about together, newest first. */
export async function listMessages(call: Call<{ familyId: string }, Page>): Promise<RawJson> {
  const values = [call.params.familyId, call.today, call.query.before ?? null]
  const { body } = await readAtOnceInFamily(call, 'family.read', LIST_MESSAGES, values, ACTIVITY)
  return new RawJson(body)
}

/** What is written at one place. */
export const readThread = (call: Call<{ familyId: string; itemId: string }, Page>): Promise<RawJson> =>
  read(call, READ_THREAD, [call.params.itemId, call.query.before ?? null])

/** Who could read what is not written yet. */
export const readReaders = (call: Call<{ familyId: string }, { below?: string | undefined }>): Promise<RawJson> =>
  read(call, READ_READERS, [call.query.below ?? null])

async function read(call: InFamily, asked: Statement, more: unknown[]): Promise<RawJson> {
  const rowOf = ([rows]: unknown[][]) => (rows as { body: string; subjects: string[] }[])[0]
  const { results } = await readInFamily(call, 'family.read', [[asked, [call.params.familyId, call.today, ...more]]], {
    activity: ACTIVITY,
    facts: (all) => (rowOf(all) ? {} : null),
    subjects: (all) => rowOf(all)!.subjects,
  })
  return new RawJson(rowOf(results)!.body)
}

type Kept = { familyId: string; seenUntil?: string | undefined; muted?: boolean | undefined }
/** Remembers something for oneself alone: no line of it stands in any log. */
export const keepPlace = (call: Call<{ itemId: string }, undefined, Kept>): Promise<{ id: string; version: number }> =>
  writeAsAccount(call, async (tx) => {
    const { familyId, seenUntil, muted } = call.body
    const kept = await keep(tx, [familyId, call.today, call.params.itemId, seenUntil ?? null, muted ?? null])
    if (!kept) throw new AppError('not.found')
    return { id: kept.id, version: 1 }
  })
