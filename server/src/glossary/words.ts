import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { asAdmin, ORGANISATION } from '../administration/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { LIST_WORDS, PUT_WORD, READ_WORDS, REMOVE_WORD, SAME_WORD } from './word-store.ts'

const MOST = 300

interface Word {
  id: string
  word: string
  meaning: string
}

/** Words of the organisations at this table, for who sits there. They are about nobody. */
export async function readWords(call: Call<{ familyId: string }>) {
  const { results } = await readInFamily(call, 'family.read', [[READ_WORDS, [call.params.familyId, call.today]]], {
    activity: 'words.read',
  })
  return { words: results[0] as (Word & { organisation: string })[] }
}

async function known(tx: Tx, organisationId: string): Promise<void> {
  if (!(await tx.one(ORGANISATION, [organisationId]))) throw new AppError('not.found')
}

export const listWords = (call: Call<{ organisationId: string }>) =>
  asAdmin(call, async (tx) => {
    await known(tx, call.params.organisationId)
    return { words: await tx.rows<Word>(LIST_WORDS, [call.params.organisationId]) }
  })

export const putWord = (call: Call<{ organisationId: string }, undefined, Word>) =>
  asAdmin(call, async (tx) => {
    const { organisationId } = call.params
    const { id, word, meaning } = call.body
    await known(tx, organisationId)
    const fault = (code: string) => new AppError('input.invalid', { faults: [{ pointer: '/word', code }] })
    if (await tx.one(SAME_WORD, [organisationId, word, id])) throw fault('word.there')
    const row = await tx.one<{ id: string }>(PUT_WORD, [organisationId, id, word, meaning, MOST])
    if (!row) throw fault('word.too-many')
    return row
  })

export const removeWord = (call: Call<{ organisationId: string; wordId: string }>) =>
  asAdmin(call, async (tx) => {
    const row = await tx.one<{ id: string }>(REMOVE_WORD, [call.params.organisationId, call.params.wordId])
    if (!row) throw new AppError('not.found')
    return row
  })
