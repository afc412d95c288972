import { addDays } from '../shared/dates.ts'
import { ages } from './ages.ts'

/** The birthdays on which rights change by themselves, at midnight in the Netherlands. */
export const turningAges = [ages.ownVoice, ages.decidesAlone, ages.adult] as const
export type TurningAge = (typeof turningAges)[number]

/** So many days before, who it concerns is told kindly (domain 3.5). The database keeps the same (server/migrations/0015-ages.sql). */
export const NOTICE_DAYS = 60

/** The day on which somebody has this age; who was born on 29 February has it on 1 March in other years. */
export function birthdayOf(birthDate: string, age: number): string {
  const year = Number(birthDate.slice(0, 4)) + age
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return birthDate.endsWith('-02-29') && !leap ? `${year}-03-01` : `${year}${birthDate.slice(4)}`
}

export interface Turn {
  turns: TurningAge
  on: string
}

/** The birthday that is near: within the days of the notice, and not yet come. */
export function comingTurn(birthDate: string | null, today: string): Turn | null {
  if (!birthDate) return null
  for (const turns of turningAges) {
    const on = birthdayOf(birthDate, turns)
    if (today < on && on <= addDays(today, NOTICE_DAYS)) return { turns, on }
  }
  return null
}
