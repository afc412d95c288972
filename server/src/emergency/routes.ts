import type { emergencyEndpoints } from '@keukentafel/core/emergency/contract.ts'
import type { Handlers } from '../http/route.ts'
import { endEmergency, reviewEmergency } from './close-emergency.ts'
import { openEmergency } from './open-emergency.ts'
import { readEmergencies, readOpened } from './read-emergencies.ts'
import { listEmergencyReviews, reviewFromOutside } from './review-from-outside.ts'

export const emergencyHandlers: Handlers<keyof typeof emergencyEndpoints> = {
  openEmergency,
  readEmergencies,
  readOpened,
  endEmergency,
  reviewEmergency,
  listEmergencyReviews,
  reviewFromOutside,
}
