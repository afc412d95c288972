import { isPrivateAtFirst } from '@keukentafel/core/access/sayers.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeTold } from '../access/write-told.ts'
import type { Call } from '../http/call.ts'
import { destroyOwn, toAsk, toDestroy } from './rights-store.ts'

type DestroyCall = Call<{ familyId: string }, unknown, { id: string; items: string[] }>

/** Destroys own words, or those of a child below 12 whom one represents, for good: all of them or nothing. */
export function destroyWords(call: DestroyCall): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { id, items } = call.body
  const held = (error: unknown) =>
    (error as { constraint?: string }).constraint === 'rights_held' ? 'rights.held' : undefined
  return writeTold(
    call,
    'rights.destroy',
    id,
    async (tx, ask, actor) => {
      const rows = await toDestroy(tx, familyId, call.today, items)
      if (rows.length < new Set(items).size) throw new AppError('not.found')
      const sayers = new Map(rows.map((row) => [row.sayer.personId, row.sayer]))
      for (const sayer of sayers.values()) {
        const own = rows.filter((row) => row.sayer.personId === sayer.personId)
        const ownPlace = own.every(({ kind }) => isPrivateAtFirst(kind))
        const rights = { ...toAsk(sayer, actor.personId, call.today), ownPlace }
        const permit = await ask('rights.destroy', { rights }, { objectId: id, subjects: [sayer.personId] })
        const ids = own.map((row) => row.id)
        await destroyOwn(permit, tx, familyId, id, ids, call.today)
      }
      return { id, version: 1 }
    },
    held,
  )
}
