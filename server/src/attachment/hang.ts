import { faultOfHanging } from '@keukentafel/core/attachment/attached.ts'
import { type Attached, isSound } from '@keukentafel/core/attachment/names.ts'
import type { NewItemInput } from '@keukentafel/core/plan/contract.ts'
import { concerned } from '@keukentafel/core/plan/item.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call, Uploaded } from '../http/call.ts'
import { countTry } from '../identity/limits.ts'
import { changeRow, type ItemRow, itemFacts, neededFor, placeItem, toChange } from '../plan/public.ts'
import { bytesAtTable, insert } from './attachment-store.ts'
import { isPdf } from './clean-pdf.ts'
import { lookedInto } from './looked-into.ts'

type Piece = { id: string; seconds?: number | undefined }
type OfWord = Piece & { itemId: string; room: string; saidBy?: string | undefined }

/** Says something aloud in a room of the own place, or shows a photo: the word and what hangs on it in one transaction. */
export async function addWord(call: Call<{ familyId: string }, OfWord, Uploaded>) {
  const { attached, bytes } = await readIn(call)
  const { itemId, room, saidBy } = call.query
  const word: NewItemInput = {
    id: itemId,
    kind: 'child-word',
    parentId: null,
    ...(saidBy && { saidBy }),
    onDate: null,
    audience: 'chosen',
    audiencePersons: [],
    content: { room, text: '', pictures: [], drawing: null },
  }
  // In a transaction of its own: what somebody else does at that moment does not wait for so many bytes.
  return writeInFamily(call, async (tx, ask, actor) => {
    const found = await Promise.all(neededFor(call, word).map((asked) => tx.rows(...asked)))
    const written = await placeItem(call, tx, ask, actor, word, found, {
      attachments: [attached],
      along: (permit) => insert(permit, tx, call.params.familyId, actor.personId, itemId, attached, bytes),
    })
    refuseFor(await faultsOfRoom(call, tx, attached))
    return written
  })
}

/** Hangs a sound or a photo on what was said before: it is part of those words, so who may change them may. */
export async function hangOn(call: Call<{ familyId: string; itemId: string }, Piece, Uploaded>) {
  const { attached, bytes } = await readIn(call)
  const { familyId, itemId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await tx.one<ItemRow>(...toChange(familyId, call.today, itemId))
    if (!row) throw new AppError('not.found')
    const about = { objectId: itemId, subjects: concerned(row.said_by, row.content) }
    const permit = await ask('item.edit', { item: itemFacts(row) }, about)
    const there = row.content.attachments ?? []
    refuseFor([...faultOfHanging(row.kind, there, attached), ...(await faultsOfRoom(call, tx, attached))])
    const content = { ...row.content, attachments: [...there, attached] }
    changeRow(permit, tx, familyId, actor.personId, itemId, { content, state: row.state, onDate: row.on_date })
    insert(permit, tx, familyId, actor.personId, itemId, attached, bytes)
    return { id: itemId, version: row.version + 1 }
  })
}

// To look into something costs more than to send it, and a PDF is looked into by one thread for everybody.
const limits = { any: { most: 120, seconds: 600 }, pdf: { most: 20, seconds: 600 } }
async function mayBeLookedInto(call: Call<{ familyId: string }, unknown, Uploaded>): Promise<void> {
  const { entered } = await call.deps.db.read<Entered>(sessionEntry(call, call.params.familyId), [])
  const accountId = accountOf(entered)
  await countTry(call.deps, 'attachment', accountId, limits.any)
  if (isPdf(call.body.bytes)) await countTry(call.deps, 'attachment pdf', accountId, limits.pdf)
}

// What it is, is what its bytes say; who made it with what, and when, goes off before it is kept.
async function readIn(
  call: Call<{ familyId: string }, Piece, Uploaded>,
): Promise<{ attached: Attached; bytes: Uint8Array }> {
  const { body, query, deps } = call
  await mayBeLookedInto(call)
  const looked = await lookedInto(body.bytes, deps.scanner)
  if ('faults' in looked)
    throw new AppError('input.invalid', { faults: looked.faults.map((code) => ({ pointer: '', code })) })
  const { contentType, bytes } = looked
  const one = { id: query.id, contentType, size: bytes.length }
  if (isSound(one) && bytes.length > deps.config.mostAttachmentBytes) throw new AppError('too.large')
  return { attached: { ...one, seconds: isSound(one) ? (query.seconds ?? null) : null }, bytes }
}

const faultsOfRoom = async (call: Call<{ familyId: string }>, tx: Tx, { size }: Attached): Promise<Fault[]> =>
  (await bytesAtTable(tx, call.params.familyId)) + size > call.deps.config.mostBytesAtTable
    ? [{ pointer: '', code: 'attachment.full' }]
    : []

function refuseFor(faults: Fault[]): void {
  if (faults.length > 0) throw new AppError('input.invalid', { faults })
}
