import type { Input, Output } from '../api.ts'
import { Problem } from '../problem.ts'
import { useWrite } from '../query.ts'
import type { ItemOf } from './model.ts'
import { pieceOf } from './select/piece.ts'
import { useLetHear } from './use-let-hear.ts'
import { useTable } from './use-table.ts'

type Body = Input<'addItem'>['body']
/** Without hearers it is for everybody at the table. */
type Open = 'audience' | 'audiencePersons' | 'grownFrom'
export type NewItem = Omit<Body, Open> & Partial<Pick<Body, Open>>
export type ItemChange = Input<'changeItem'>['body']

const isConflict = (error: unknown): error is Problem => error instanceof Problem && error.code === 'version.conflict'

/**
 * Adds an item. When an earlier attempt did arrive, although no answer came back and the words were changed since, the
 * item that is there gets the new words: never two of them.
 */
export function useAddItem(familyId: string) {
  const add = useWrite('addItem')
  const change = useWrite('changeItem')
  const table = useTable()
  const letHear = useLetHear(table)
  const put = async (body: Body, key: string): Promise<Output<'addItem'>> => {
    try {
      return await add.mutateAsync({ params: { familyId }, body, key })
    } catch (error) {
      if (!isConflict(error)) throw error
      const { content, onDate } = body
      return change.mutateAsync({ params: { familyId, itemId: body.id }, ifMatch: 1, body: { content, onDate } })
    }
  }
  return async (item: NewItem, key: string): Promise<Output<'addItem'>> => {
    const body: Body = { audience: 'circle', audiencePersons: [], ...item }
    const answer = await put(body, key)
    const isOwn = (body.saidBy ?? table.plan.me.personId) === table.plan.me.personId
    if (isOwn && body.audience === 'chosen')
      await letHear(body.id, pieceOf(table, { kind: body.kind, parentId: body.parentId ?? null }), body.audiencePersons)
    return answer
  }
}

/** Changes an item whose version was seen. */
export function useChangeItem(familyId: string) {
  const change = useWrite('changeItem')
  return (item: Pick<ItemOf, 'id' | 'version'>, body: ItemChange, key?: string): Promise<Output<'changeItem'>> =>
    change.mutateAsync({
      params: { familyId, itemId: item.id },
      ifMatch: item.version,
      body,
      ...(key && { key }),
    })
}
