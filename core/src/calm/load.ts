import { addDays } from '../shared/dates.ts'
import { type Breach, breachesAround, breachesOf, type Homework, type Limit } from './breaches.ts'
import type { Form } from './forms.ts'
import { holdsOn } from './limit.ts'
import { isAsked, lengthOf, momentsOf, mondayOf, type Slot, slotsOf, type Visit } from './moments.ts'

// What all helpers together ask of a family, out of what the viewer hears and nothing else. It is no risk, no score and no measure of anybody:
// it counts what helpers put in the week, not what a family does with it. It is worked out where it is shown and kept nowhere
// (docs/decisions/0035), so nobody can gather it over families.

/** What is needed of a plan, as the viewer hears it. */
export interface Asking {
  visits: readonly Visit[]
  steps: readonly { id?: string; state: string; onDate: string | null; content: { doers: readonly string[] } }[]
  limits: readonly Limit[]
  persons: readonly { id: string; kind: string; organisation?: string | null | undefined }[]
  /** What helpers ask to be filled in, read or agreed to (forms.ts). */
  forms?: readonly Form[]
}
/** What a week asks. */
export interface Load {
  monday: string
  atHome: number
  elsewhere: number
  calls: number
  /** Minutes that were said, and how many visits did not say. */
  minutes: number
  unsaid: number
  travel: number
  /** Steps that the family has in that week, also what was done by now. */
  homework: number
  forms: number
  helpers: readonly string[]
  organisations: number
  breaches: readonly Breach[]
}

/** At home and elsewhere; a call is no visit. */
export const visitsIn = ({ atHome, elsewhere }: Pick<Load, 'atHome' | 'elsewhere'>): number => atHome + elsewhere

const kindOf = (persons: Asking['persons']) => new Map(persons.map(({ id, kind }) => [id, kind]))

/** The times that helpers ask of the family from a Monday on, for a number of weeks. */
export function askedSlots({ visits, persons }: Pick<Asking, 'visits' | 'persons'>, monday: string, weeks = 1): Slot[] {
  return askedIn({ visits, persons }, monday, addDays(monday, weeks * 7 - 1))
}

function askedIn({ visits, persons }: Pick<Asking, 'visits' | 'persons'>, from: string, to: string): Slot[] {
  const kinds = kindOf(persons)
  const asked = visits.filter((visit) => isAsked(visit, (id) => kinds.get(id) === 'professional'))
  return slotsOf(asked, from, to)
}

/** What the weeks from a Monday on ask, of everybody or of one person of the family. */
export function loadOf(asking: Asking, monday: string, weeks = 1, personId?: string): Load[] {
  // With the day before: rest after a hard Sunday is on Monday.
  const all = askedIn(asking, addDays(monday, -1), addDays(monday, weeks * 7 - 1))
  const mine = personId ? all.filter(({ forPersons }) => forPersons.length === 0 || forPersons.includes(personId)) : all
  const kinds = kindOf(asking.persons)
  const steps = homeworkOf(asking)
  const organisation = new Map(asking.persons.map((person) => [person.id, person.organisation]))
  const byWeek = new Map<string, Slot[]>()
  for (const slot of mine) {
    const week = mondayOf(slot.day)
    const there = byWeek.get(week)
    if (there) there.push(slot)
    else byWeek.set(week, [slot])
  }
  return Array.from({ length: weeks }, (_, i) => addDays(monday, i * 7)).map((week) => {
    const slots = byWeek.get(week) ?? []
    const eve = (byWeek.get(addDays(week, -7)) ?? []).filter(({ day }) => day === addDays(week, -1))
    const moments = momentsOf(slots)
    const firsts = moments.map(([one]) => one!)
    const helpers = [...new Set(slots.flatMap(({ visitors }) => visitors))].filter((id) => kinds.get(id) !== 'family')
    const inWeek = (day: string) => day >= week && day < addDays(week, 7)
    const homework = steps.filter(({ day, doers }) => inWeek(day) && (!personId || doers.includes(personId)))
    return {
      monday: week,
      atHome: firsts.filter(({ place }) => place === 'home').length,
      elsewhere: firsts.filter(({ place }) => place === 'elsewhere').length,
      calls: firsts.filter(({ place }) => place === 'phone').length,
      minutes: firsts.reduce((sum, one) => sum + (lengthOf(one) ?? 0), 0),
      unsaid: firsts.filter((one) => lengthOf(one) === null).length,
      travel: moments.reduce((sum, moment) => sum + Math.max(...moment.map(({ travel }) => travel)), 0),
      homework: homework.length,
      forms: (asking.forms ?? []).filter(
        ({ days, persons }) => days.some(inWeek) && (!personId || persons.length === 0 || persons.includes(personId)),
      ).length,
      helpers,
      organisations: new Set(helpers.map((id) => organisation.get(id)).filter(Boolean)).size,
      breaches: breachesOf(
        personId ? asking.limits.filter((limit) => isAbout(limit, personId)) : asking.limits,
        [...eve, ...slots],
        week,
        homework,
      ).filter((breach) => !personId || !breach.personId || breach.personId === personId),
    }
  })
}

// How many steps in a week is of each by themselves, also when it is said for everybody.
const isAbout = ({ about, aboutPersons }: Limit, personId: string) =>
  aboutPersons.includes(personId) || (about === 'steps-week' && aboutPersons.length === 0)

/** The steps of the family that have a day, with who of the family does them. What was done was asked too. */
function homeworkOf({ steps, persons }: Pick<Asking, 'steps' | 'persons'>): Homework[] {
  const kinds = kindOf(persons)
  return steps.flatMap(({ onDate, content }) => {
    const doers = content.doers.filter((id) => kinds.get(id) === 'family')
    return onDate !== null && doers.length > 0 ? [{ day: onDate, doers }] : []
  })
}

/**
 * What a visit that is typed would make of a week: the breaches that come of it or grow by it. It stands in place of the visit with the same id,
 * so a visit that is changed is never counted twice. `beside`: what else is otherwise then (of what goes on as two, the first).
 */
export function whatItMakes(
  asking: Asking,
  visit: Visit,
  { week, beside = [] }: { week?: string; beside?: readonly Visit[] } = {},
): Breach[] {
  const day = week ?? visit.onDate
  if (!day) return []
  const monday = mondayOf(day)
  const then = [...beside, visit]
  const others = asking.visits.filter(({ id }) => !then.some((one) => one.id === id))
  const around = ({ visits, persons, limits }: Asking) =>
    breachesAround(limits, askedIn({ visits, persons }, addDays(monday, -1), addDays(monday, 7)), monday)
  const before = around(asking)
  const after = around({ ...asking, visits: [...others, ...then] })
  const was = new Map(before.map((breach) => [`${breach.limitId}${breach.day}`, breach.over]))
  return after.filter((breach) => breach.over > (was.get(`${breach.limitId}${breach.day}`) ?? 0))
}

/** From the how many-th step of one person in a week on it is asked whether it can be later, where nobody said a number. No norm: the moment at which to ask. */
export const MANY_STEPS = 4

/** Of whom a step that is typed makes many in its week, and which number of their own it goes past. */
export interface ManySteps {
  personId: string
  found: number
  past: Breach | null
}

/**
 * Of whom of the family a step that is typed makes one more in its week, when it are many then: more than they said fits, and where nothing was
 * said the fourth. It stands in place of the step with the same id; what was theirs in that week already is not asked about again.
 */
export function whatStepMakes(
  asking: Asking,
  step: { id: string; onDate: string | null; doers: readonly string[] },
): ManySteps[] {
  if (!step.onDate) return []
  const monday = mondayOf(step.onDate)
  const typed = { id: step.id, state: 'open', onDate: step.onDate, content: { doers: step.doers } }
  const then = { ...asking, visits: [], steps: [...asking.steps.filter(({ id }) => id !== step.id), typed] }
  const week = (some: Asking, personId: string) => loadOf(some, monday, 1, personId)[0]!
  const family = asking.persons.filter(({ id, kind }) => kind === 'family' && step.doers.includes(id))
  return family.flatMap(({ id }) => {
    const { homework: found, breaches } = week(then, id)
    if (found <= week({ ...asking, visits: [] }, id).homework) return []
    const own = asking.limits.some(
      (limit) => limit.about === 'steps-week' && isAbout(limit, id) && holdsOn(limit, step.onDate!),
    )
    const past = breaches.filter(({ about }) => about === 'steps-week')
    const most = past.find(({ firm }) => firm) ?? past[0] ?? null
    return most || (!own && found >= MANY_STEPS) ? [{ personId: id, found, past: most }] : []
  })
}
