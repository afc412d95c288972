import type { Change } from './names.ts'

/** The one time that would have been on `day`, as it is by the rule. */
export const asByRule = (day: string): Change => ({
  day,
  cancelled: false,
  toDay: null,
  from: null,
  until: null,
  place: null,
  why: '',
})

const says = ({ cancelled, toDay, from, until, place, why, allDay, where }: Change) =>
  cancelled || allDay || where || toDay !== null || from !== null || until !== null || place !== null || why !== ''

/** The changes with this one time otherwise; no other time is touched. Back to how it was by the rule takes it out of the list. */
export function withChange(changes: readonly Change[], change: Change): Change[] {
  const clean = { ...change, toDay: change.toDay === change.day ? null : change.toDay }
  const others = changes.filter(({ day }) => day !== change.day)
  return (says(clean) ? [...others, clean] : others).sort((a, b) => a.day.localeCompare(b.day))
}

/** What is otherwise the one time that would have been on `day`. */
export const changeOn = (changes: readonly Change[] | undefined, day: string): Change =>
  changes?.find((change) => change.day === day) ?? asByRule(day)
