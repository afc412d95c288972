import { type HeardAnswers, heardQuestions } from '@keukentafel/core/plan/heard.ts'
import type { Entry, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import type { Talk } from '../conversation/people.ts'

export type Check = Entry<'heard-check'>

/** A talk that was held, or is being held: it can be looked back at. */
export const isBehind = (talk: Talk): boolean => talk.item.state === 'held' || talk.item.state === 'now'

/** What I wrote after this talk, of myself or of a child without an account. */
export const checkOf = (table: Table, talk: Talk, personId: string): Check | undefined =>
  table
    .below(talk.item.id, 'heard-check')
    .find(({ item }) => item.saidBy === personId && (personId === me(table) || item.createdBy === me(table)))

/** What others chose to show me of theirs, at this talk alone: it is gathered nowhere. */
export const shownToMe = (table: Table, talk: Talk): { check: Check; person: Person }[] =>
  table.below(talk.item.id, 'heard-check').flatMap((check) => {
    const person = table.person(check.item.saidBy)
    const mine = check.item.saidBy === me(table) || check.item.createdBy === me(table)
    return person && !mine ? [{ check, person }] : []
  })

export interface CourseEntry {
  talk: Talk
  check: Check
  day: string
}
/** The own answers over time, the first talk first. */
export const courseOfMine = (table: Table): CourseEntry[] =>
  table
    .all('conversation')
    .flatMap((talk) => {
      const check = checkOf(table, talk, me(table))
      return check ? [{ talk, check, day: talk.item.onDate ?? check.item.createdAt.slice(0, 10) }] : []
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.check.item.createdAt.localeCompare(b.check.item.createdAt))

/** The answers alone. */
export const answersOf = ({ item }: Check): HeardAnswers =>
  Object.fromEntries(heardQuestions.map((question) => [question, item.content[question] ?? null])) as Record<
    (typeof heardQuestions)[number],
    number | null
  >

const me = (table: Table) => table.plan.me.personId
