import { ages } from '@keukentafel/core/law/ages.ts'
import type { Family } from '../model.ts'

type Member = Family['members'][number]

/** Of whom one may say where they sleep: who may be edited and whose details one sees. */
export const editableHomes = ({ members }: Family): Member[] =>
  members.filter((member) => member.kind === 'family' && member.can.edit && member.details !== null)

/** Whether where the family sleeps is kept from who looks: of no one, or not of every child, the details are theirs to see. */
export function homesAreHidden({ members }: Family): boolean {
  const family = members.filter((member) => member.kind === 'family')
  const hidden = family.filter((member) => member.details === null)
  return (
    hidden.length > 0 && (hidden.length === family.length || hidden.some(({ age }) => age !== null && age < ages.adult))
  )
}
