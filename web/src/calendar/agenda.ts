import { type HolidayName, holidaysOf } from '@keukentafel/core/law/holidays.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { href } from '../lib/paths.ts'
import type { Plan } from '../lib/query.ts'
import { crowdOf, isBusy, type VisitTime, type WeekDay, weekOf } from './week.ts'

/** So many weeks stand below each other. */
export const WEEKS = 4

/** Of whom, and for which goal, one wants to see it; nothing chosen is all. */
export interface Chosen {
  persons: readonly string[]
  goal: string
}

/** Whether a visit is of one of these people: who comes, or for whom it is. */
const isOf = ({ item }: VisitTime, { persons, goal }: Chosen): boolean => {
  const { visitors, forPersons } = item.content
  const theirs = persons.length === 0 || persons.some((id) => visitors.includes(id) || forPersons.includes(id))
  return theirs && (goal === '' || item.parentId === goal)
}

/** A week as it stands in the calendar, with how many come each day, whatever was chosen: fullness is of all together. */
export interface AgendaWeek {
  monday: string
  days: (WeekDay & { come: number; count: number; holiday: HolidayName | undefined })[]
}

/** The weeks from a Monday on. */
export const weeksOf = (plan: Plan, monday: string, chosen: Chosen): AgendaWeek[] =>
  Array.from({ length: WEEKS }, (_, i) => {
    const first = addDays(monday, 7 * i)
    return {
      monday: first,
      days: weekOf(plan, first).map((day) => {
        const crowd = crowdOf(day)
        return {
          ...day,
          visits: day.visits.filter((visit) => isOf(visit, chosen)),
          come: crowd.kind === 'come' ? crowd.count : 0,
          count: day.visits.filter(isBusy).length,
          holiday: holidaysOf(Number(day.date.slice(0, 4))).find((one) => one.day === day.date)?.name,
        }
      }),
    }
  })

/** What of a day is for somebody at home; what is for nobody by name is for everybody, and stands once (null). */
export const timesFor = (visits: readonly VisitTime[], person: string | null): VisitTime[] =>
  visits.filter(({ item: { content } }) =>
    person === null ? content.forPersons.length === 0 : content.forPersons.includes(person),
  )

/** The page from this week on, of whom and for what was chosen. */
export function agendaHref(familyId: string, monday: string, { persons, goal }: Chosen): string {
  const query = new URLSearchParams({ week: monday })
  if (persons.length > 0) query.set('wie', persons.join(','))
  if (goal) query.set('doel', goal)
  return `${href('/t/:familyId/agenda', { familyId })}?${query}`
}
