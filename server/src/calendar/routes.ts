import type { calendarEndpoints } from '@keukentafel/core/calendar/contract.ts'
import type { Handlers } from '../http/route.ts'
import { readCalendar } from './read-calendar.ts'
import { splitVisit } from './split-visit.ts'

export const calendarHandlers: Handlers<keyof typeof calendarEndpoints> = { readCalendar, splitVisit }
