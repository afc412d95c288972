import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Output } from '../lib/api.ts'
import { useDates } from '../lib/dates.ts'
import { usePlan, useRead } from '../lib/query.ts'

export type Agreements = Output<'readAgreements'>
export type Agreement = Agreements['agreements'][number]
export type Incapacity = Agreements['incapacities'][number]

/** Agreement to help, with the names and days that the sentences need. */
export function useAgreements(familyId: string) {
  const { day, list } = useDates()
  const help = useRead('readAgreements', { params: { familyId } })
  const plan = usePlan(familyId)
  const nameOf = (id: string | null) =>
    plan.persons.find((person) => person.id === id)?.callName ??
    help.subjects.find((one) => one.personId === id)?.callName ??
    help.helpers.find((one) => one.personId === id)?.callName ??
    '?'
  return {
    help,
    plan,
    me: plan.me.personId,
    personOf: (id: string) => plan.persons.find((person) => person.id === id),
    nameOf,
    names: (ids: readonly string[]) => list(ids.map(nameOf)),
    dayOf: (on: string) => day(on, help.today),
    dayOfMoment: (at: string) => day(dayInAmsterdam(at), help.today),
  }
}
export type Known = ReturnType<typeof useAgreements>
export interface About {
  familyId: string
  known: Known
}
