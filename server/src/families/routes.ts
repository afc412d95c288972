import type { familiesEndpoints } from '@keukentafel/core/families/contract.ts'
import type { Handlers } from '../http/route.ts'
import { addMember } from './add-member.ts'
import { changeFamily } from './change-family.ts'
import { changeMember } from './change-member.ts'
import { addRelation, endRelation } from './change-relations.ts'
import { foundFamily } from './found-family.ts'
import { listMyFamilies, searchPeople } from './my-families.ts'
import { putHouseholds } from './put-households.ts'
import { readFamily } from './read-family.ts'
import { recordAuthority } from './record-authority.ts'

export const familiesHandlers: Handlers<keyof typeof familiesEndpoints> = {
  foundFamily,
  readFamily,
  changeFamily,
  addMember,
  changeMember,
  putHouseholds,
  addRelation,
  endRelation,
  recordAuthority,
  listMyFamilies,
  searchPeople,
}
