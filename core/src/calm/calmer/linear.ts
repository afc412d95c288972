import { weekdays } from '../../calendar/names.ts'
import { addDays } from '../../shared/dates.ts'
import { concerns, daysFrom, eachFor, isFor, isOfWork, isOutside, type Limit } from '../breaches.ts'
import { holdsOn } from '../limit.ts'
import { lengthOf, momentNameOf, momentsOf, type Slot, weekdayOf } from '../moments.ts'
import { boundOf, type Problem } from './problem.ts'
import { type Choice, goTogether } from './score.ts'

/** Firm limits go before every number of wishes. */
const FIRM = 1000
const HEAVY = 32_768
const CHANGE = 512

interface Place {
  /** The variable that says that something is here; null: it always is. */
  name: string | null
  slot: Slot
}
const sum = (terms: readonly string[]) => (terms.length > 0 ? terms.join(' + ') : '0 zero')

/**
 * The choice as a mixed integer program in CPLEX LP text (whole numbers of which each is 0 or 1). `x3_5`: movable 3 goes way 5; `x3_s`: it
 * stays. `least`: what the limits cost at the least was found before, and now the fewest changes are sought.
 */
export function linearProgram(problem: Problem, least?: number): string {
  const rows: string[] = []
  const binary: string[] = []
  const whole: string[] = []
  const past: string[] = []
  const places: Place[] = problem.still.map((slot) => ({ name: null, slot }))
  const changes: string[] = []
  problem.movables.forEach(({ slot, options }, i) => {
    const all = [`x${i}_s`, ...options.map((_, o) => `x${i}_${o}`)]
    binary.push(...all)
    rows.push(`${sum(all)} = 1`)
    places.push({ name: `x${i}_s`, slot })
    options.forEach(({ to, cost, heavy }, o) => {
      if (to) places.push({ name: `x${i}_${o}`, slot: to })
      changes.push(`${(heavy ? HEAVY : 0) + CHANGE + cost} x${i}_${o}`)
    })
  })
  rows.push(...clashes(problem))
  for (const of of problem.goals)
    rows.push(
      `${sum(of.flatMap((i) => [`x${i}_s`, ...problem.movables[i]!.options.flatMap(({ to }, o) => (to ? [`x${i}_${o}`] : []))]))} >= 1`,
    )
  problem.limits.forEach((limit, l) => {
    const made = rowsOf(limit, l, places, problem)
    rows.push(...made.rows)
    binary.push(...made.binary)
    whole.push(...made.whole)
    past.push(...made.past.map(({ name }) => `${limit.firm ? FIRM : 1} ${name}`))
    // On no day is a firm limit gone past more than as it is.
    if (limit.firm)
      for (const day of new Set(made.past.map((one) => one.day))) {
        const names = made.past.filter((one) => one.day === day).map(({ name }) => name)
        rows.push(`${sum(names)} <= ${problem.bounds[boundOf(limit.id, day)] ?? 0}`)
      }
  })
  if (least !== undefined && past.length > 0) rows.push(`${sum(past)} <= ${least + 0.5}`)
  return [
    'Minimize',
    ` obj: ${fold(sum(least === undefined ? past : changes))}`,
    'Subject To',
    ...rows.map((row, i) => ` r${i}: ${fold(row)}`),
    'Bounds',
    ' zero = 0',
    ...(whole.length > 0 ? ['General', fold(whole.join(' '))] : []),
    'Binary',
    fold(binary.join(' ')),
    'End',
  ].join('\n')
}
// The format ends a line at some length.
const fold = (text: string) => text.replace(/(.{200,}?) /g, '$1\n ')

/** Of each pair of movables the places at which they cannot both be; of one way and all that do not go with it one row. */
function clashes(problem: Problem): string[] {
  const { movables } = problem
  const rows: string[] = []
  const nameOf = (i: number, option: number) => `x${i}_${option < 0 ? 's' : option}`
  const ways = (i: number) => [-1, ...movables[i]!.options.keys()]
  for (let i = 0; i < movables.length; i++)
    for (let j = i + 1; j < movables.length; j++)
      for (const a of ways(i)) {
        const against = ways(j).filter((b) => !goTogether(problem, i, a, j, b))
        if (against.length > 0) rows.push(`${sum([nameOf(i, a), ...against.map((b) => nameOf(j, b))])} <= 1`)
      }
  return rows
}

/** What a limit costs, as rows: `past` are the variables that say by how much it is gone past. */
function rowsOf(limit: Limit, l: number, places: readonly Place[], { monday, eve, morrow }: Problem) {
  const rows: string[] = []
  const binary: string[] = []
  const whole: string[] = []
  const past: { name: string; day: string | null }[] = []
  const most = limit.number ?? 0
  const days = daysFrom(monday).filter((day) => holdsOn(limit, day))
  const held = places.filter(({ slot }) => days.includes(slot.day) && concerns(limit, slot))
  // A moment is there when anybody is there: who come together are one.
  const moments = new Map<string, { name: string; slot: Slot }>()
  const moment = (place: Place) => {
    const key = momentNameOf(place.slot)
    const known = moments.get(key) ?? { name: `y${l}_${moments.size}`, slot: place.slot }
    moments.set(key, known)
    rows.push(place.name ? `${known.name} - ${place.name} >= 0` : `${known.name} >= 1`)
  }
  const withCalls = limit.about === 'hours-week' || limit.about === 'not-before' || limit.about === 'not-after'
  const counted = held.filter(({ slot }) => withCalls || slot.place !== 'phone')
  const byHelper = limit.about === 'apart' || limit.about === 'helpers-day' || limit.about === 'work-apart'
  if (!byHelper) for (const place of counted) moment(place)
  const all = [...moments.values()]
  const on = (day: string) => all.filter(({ slot }) => slot.day === day).map(({ name }) => name)
  const over = (terms: readonly string[], amount: number, name: string, day: string | null, each = 1) => {
    if (terms.length === 0) return
    rows.push(`${sum(terms)} - ${each} ${name} <= ${amount}`)
    past.push({ name, day })
  }
  // Of each group one that is there when anybody of it is.
  const anyOf = (name: string, group: readonly Place[]) => {
    for (const place of group) rows.push(place.name ? `${name} - ${place.name} >= 0` : `${name} >= 1`)
    return name
  }
  /** By the one for whom it are most groups: what that is, is gone past. */
  const perPerson = (groupsOf: (theirs: readonly Place[]) => Place[][], amount: number) => {
    for (const [d, day] of days.entries()) {
      const here = counted.filter(({ slot }) => slot.day === day)
      const whom = eachFor(
        here.map(({ slot }) => slot),
        limit,
      )
      for (const [f, person] of whom.entries()) {
        const groups = groupsOf(here.filter(({ slot }) => isFor(slot, person)))
        if (groups.length <= amount) continue
        const names = groups.map((group, g) => anyOf(`z${l}_${d}_${f}_${g}`, group))
        rows.push(`${sum(names)} - b${l}_${d} <= ${amount}`)
      }
      if (here.length > 0) past.push({ name: `b${l}_${d}`, day })
    }
  }
  switch (limit.about) {
    case 'visits-week':
      over(
        all.map(({ name }) => name),
        most,
        `b${l}`,
        null,
      )
      break
    case 'visits-day':
      for (const [d, day] of days.entries()) over(on(day), most, `b${l}_${d}`, day)
      break
    case 'hours-week':
      over(
        all.flatMap(({ name, slot }) => (lengthOf(slot) ? [`${lengthOf(slot)} ${name}`] : [])),
        most * 60,
        `b${l}`,
        null,
        60,
      )
      whole.push(`b${l}`)
      break
    case 'quiet-days':
      past.push(
        ...all
          .filter(({ slot }) => limit.days.includes(weekdays[weekdayOf(slot.day)]!))
          .map(({ name, slot }) => ({ name, day: slot.day })),
      )
      break
    case 'not-before':
    case 'not-after':
      past.push(...all.filter(({ slot }) => isOutside(limit, slot)).map(({ name, slot }) => ({ name, day: slot.day })))
      break
    case 'apart':
      for (const [d, day] of days.entries()) {
        const there = limit.persons.flatMap((person, p) => {
          const here = counted.filter(({ slot }) => slot.day === day && slot.visitors.includes(person))
          return here.length > 0 ? [anyOf(`z${l}_${d}_${p}`, here)] : []
        })
        over(there, 1, `b${l}_${d}`, day)
      }
      break
    case 'work-apart':
      perPerson(
        (theirs) =>
          (limit.works ?? [])
            .map((goals) => theirs.filter(({ slot }) => isOfWork(slot, goals)))
            .filter((group) => group.length > 0),
        1,
      )
      break
    case 'helpers-day':
      perPerson(
        (theirs) =>
          [...new Set(theirs.flatMap(({ slot }) => slot.visitors))].map((helper) =>
            theirs.filter(({ slot }) => slot.visitors.includes(helper)),
          ),
        most,
      )
      break
    case 'rest-after':
      if (most > 0 && days[0] === monday && isHard(limit, eve, most, monday)) {
        for (const name of on(monday)) rows.push(`${name} - b${l}_e <= 0`)
        if (on(monday).length > 0) past.push({ name: `b${l}_e`, day: monday })
      }
      if (most > 0)
        for (const [d, day] of days.slice(0, -1).entries()) {
          const [today, next] = [on(day), on(days[d + 1]!)]
          const isNext = (Date.parse(days[d + 1]!) - Date.parse(day)) / 86_400_000 === 1
          if (today.length < most || next.length === 0 || !isNext) continue
          binary.push(`h${l}_${d}`)
          rows.push(`${sum(today)} - ${today.length} h${l}_${d} <= ${most - 1}`)
          // As soon as anybody comes on the day after.
          for (const name of next) rows.push(`h${l}_${d} + ${name} - b${l}_${d} <= 1`)
          past.push({ name: `b${l}_${d}`, day: days[d + 1]! })
        }
      if (most > 0 && comesAfter(limit, morrow, monday) && on(addDays(monday, 6)).length >= most) {
        const sunday = on(addDays(monday, 6))
        binary.push(`h${l}_n`)
        rows.push(`${sum(sunday)} - ${sunday.length} h${l}_n <= ${most - 1}`)
        past.push({ name: `h${l}_n`, day: addDays(monday, 7) })
      }
      break
    case 'steps-week':
    case 'words':
      break
  }
  return { rows, binary, whole, past }
}

const isHard = (limit: Limit, eve: readonly Slot[], most: number, monday: string) =>
  holdsOn(limit, addDays(monday, -1)) &&
  momentsOf(eve.filter((slot) => slot.place !== 'phone' && concerns(limit, slot))).length >= most

/** Whether somebody comes on the Monday after, so that a hard Sunday is gone past. */
const comesAfter = (limit: Limit, morrow: readonly Slot[], monday: string) =>
  holdsOn(limit, addDays(monday, 6)) &&
  holdsOn(limit, addDays(monday, 7)) &&
  morrow.some((slot) => slot.place !== 'phone' && concerns(limit, slot))

/** What a solution of the program says, as a choice. */
export const choiceIn = ({ movables }: Problem, value: (name: string) => number): Choice =>
  movables.map(({ options }, i) => options.findIndex((_, o) => value(`x${i}_${o}`) > 0.5))
