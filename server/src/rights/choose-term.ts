import type { OwnTerm } from '@keukentafel/core/law/retention.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeTold } from '../access/write-told.ts'
import type { Call } from '../http/call.ts'
import { chooseYears, findPerson, toAsk } from './rights-store.ts'

/** Chooses after how many years the own words go by themselves. The night after, what is past it is said first, and goes a month later. */
export function chooseTerm(call: Call<{ familyId: string }, unknown, { years: OwnTerm | null }>) {
  const { familyId } = call.params
  return writeTold(call, 'rights.destroy', familyId, async (tx, ask, actor) => {
    const me = await findPerson(tx, familyId, call.today, actor.personId)
    if (!me) throw new AppError('not.found')
    const rights = toAsk(me, actor.personId, call.today)
    const permit = await ask('rights.destroy', { rights }, { objectId: actor.personId, subjects: [actor.personId] })
    chooseYears(permit, tx, familyId, actor.personId, call.body.years)
    return { id: actor.personId, version: 1 }
  })
}
