import { type Occurrence, occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { weekNumber } from '../../lib/dates.ts'
import type { Entry, ItemOf, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { layTable } from '../../lib/items/select/table.ts'

/**
 * The table as it may lie on paper. Paper on the fridge is read by everybody who comes in: so only what the whole circle
 * hears, unless the family asks for its own as well. What was said to chosen people is never printed with the rest.
 */
export function forPaper(table: Table, withFamily: boolean): { table: Table; left: number } {
  const fits = ({ item }: Entry) => item.audience === 'circle' || (withFamily && item.audience === 'family')
  const items = table.plan.items.filter(fits)
  return { table: layTable({ ...table.plan, items }), left: table.plan.items.length - items.length }
}

/** Rises with every change of what is printed: two sheets with the same number say the same. */
export const versionOf = (table: Table): number => table.plan.items.reduce((sum, { item }) => sum + item.version, 0)

/** Who is not named in the words themselves: "Opa leest voor" says already that it is opa Kees. */
export function notNamed<P extends { callName: string }>(words: string, people: readonly P[]): P[] {
  const said = new Set(wordsOf(words))
  return people.filter(({ callName }) => !wordsOf(callName).some((word) => said.has(word)))
}

const wordsOf = (text: string) => text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

export interface PaperDay {
  date: string
  visits: { item: ItemOf<'visit'>; at: Occurrence }[]
  steps: ItemOf<'step'>[]
  /** Where children sleep, only when there are two homes. */
  nights: { home: string; people: Person[] }[]
}

/** The seven days from a Monday on. */
export function paperWeek(table: Table, monday: string): PaperDay[] {
  const visits = table
    .all('visit')
    .filter(({ item }) => item.state === 'planned')
    .flatMap(({ item }) => occurrencesOf(item, monday, addDays(monday, 6)).map((at) => ({ item, at })))
  const steps = table.all('step')
  return Array.from({ length: 7 }, (_, i) => {
    const date = addDays(monday, i)
    return {
      date,
      visits: visits
        .filter(({ at }) => at.day <= date && date <= at.lastDay)
        .sort((a, b) => (a.at.from ?? '').localeCompare(b.at.from ?? '')),
      steps: steps.filter(({ item }) => item.onDate === date).map(({ item }) => item),
      nights: nightsOn(table, date, i + 1),
    }
  })
}

function nightsOn(table: Table, date: string, weekday: number): PaperDay['nights'] {
  const { nights } = table.plan
  if (new Set(nights.map(({ home }) => home)).size < 2) return []
  const parity = weekNumber(date) % 2 === 0 ? 'even' : 'odd'
  const there = nights.filter(
    (night) => night.nights.includes(weekday) && (night.weeks === 'every' || night.weeks === parity),
  )
  const homes = [...new Set(there.map(({ home }) => home))]
  const young = ({ age }: Person) => age !== null && age < 18
  return homes
    .map((home) => ({
      home,
      people: table.people(there.filter((night) => night.home === home).map(({ personId }) => personId)).filter(young),
    }))
    .filter(({ people }) => people.length > 0)
}
