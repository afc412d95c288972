import type { planEndpoints } from '@keukentafel/core/plan/contract.ts'
import type { Handlers } from '../http/route.ts'
import { addItem } from './add-item.ts'
import { changeAudience } from './change-audience.ts'
import { changeItem } from './change-item.ts'
import { readDeciding } from './deciding.ts'
import { readItemHistory, readMinutes, readPlanAt } from './read-history.ts'
import { readPlan } from './read-plan.ts'

export const planHandlers: Handlers<keyof typeof planEndpoints> = {
  readPlan,
  addItem,
  changeItem,
  changeAudience,
  readItemHistory,
  readMinutes,
  readDeciding,
  readPlanAt,
}
