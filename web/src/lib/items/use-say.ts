import type { ItemOf } from './model.ts'
import type { Table } from './select/table.ts'
import type { KeptForm } from './use-kept-form.ts'
import { type NewItem, useAddItem } from './use-writes.ts'

/** What hangs below something is for those who hear that. */
export const below = ({ id, audience, audiencePersons }: Pick<ItemOf, 'id' | 'audience' | 'audiencePersons'>) => ({
  parentId: id,
  audience,
  audiencePersons: [...audiencePersons],
})

type Faults = Parameters<KeptForm<object>['fail']>[0]
type More = Partial<Omit<NewItem, 'id' | 'kind' | 'content'>>

/**
 * Says what a form holds: all that is wrong with it at once, or else as one new item, however often it is sent. Gives what was made. `then`: what
 * belongs with it and is sent after it; trying again says the same, so nothing is there twice.
 */
export function useSay(table: Table) {
  const add = useAddItem(table.plan.family.id)
  return async <V extends object>(
    form: KeptForm<V>,
    faults: Faults,
    kind: NewItem['kind'],
    content: NewItem['content'],
    more: More = {},
    then: () => Promise<void> = async () => {},
  ) => {
    if (faults.length > 0) return void form.fail(faults)
    const item = { id: form.values.id, kind, parentId: null, onDate: null, ...more, content }
    return form.submit(async () => {
      const made = await add(item, form.keyFor(item))
      await then()
      return made
    })
  }
}
