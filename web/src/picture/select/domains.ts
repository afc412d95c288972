import { type LifeDomain, lifeDomains } from '../../lib/items/life-domains.ts'
import type { Entry, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

/** A part of daily life as everybody at the table sees it, as far as one hears that. */
export interface DomainPicture {
  domain: LifeDomain
  views: { entry: Entry<'domain-view'>; person: Person }[]
  strengths: Entry<'strength'>[]
  worries: Entry<'worry'>[]
  goals: Entry<'goal'>[]
  /** Numbers lie far apart: something to talk about, nobody is more right. */
  isSeenDifferently: boolean
  /** There is a worry and no goal that one knows of. */
  isWithoutGoal: boolean
}

const order = { family: 0, network: 1, professional: 2 }
const FAR_APART = 3
const open = ['idea', 'now', 'later']
const isCurrent = ({ item }: { item: { state: string } }) => item.state === 'current'

function pictureOf(table: Table, domain: LifeDomain): DomainPicture {
  const newest = new Map<string, Entry<'domain-view'>>()
  for (const entry of table.all('domain-view').filter(isCurrent))
    if (entry.item.content.lifeDomain === domain) newest.set(entry.item.saidBy, entry)
  const views = [...newest.values()]
    .flatMap((entry) => {
      const person = table.person(entry.item.saidBy)
      return person ? [{ entry, person }] : []
    })
    .sort((a, b) => order[a.person.kind] - order[b.person.kind])
  const numbers = views.flatMap(({ entry }) => entry.item.content.score ?? [])
  const goals = table.all('goal').filter(({ item }) => item.content.lifeDomain === domain && open.includes(item.state))
  const here = <E extends Entry<'strength'> | Entry<'worry'>>(entries: E[]) =>
    entries.filter((entry) => isCurrent(entry) && entry.item.content.lifeDomain === domain)
  const worries = here(table.all('worry'))
  return {
    domain,
    views,
    strengths: here(table.all('strength')),
    worries,
    goals,
    isSeenDifferently: numbers.length > 1 && Math.max(...numbers) - Math.min(...numbers) >= FAR_APART,
    isWithoutGoal: worries.length > 0 && goals.length === 0,
  }
}

/** Every part of life, in the order in which they are offered, parted in what something was said about and what not yet. */
export function domainsOf(table: Table): { said: DomainPicture[]; silent: LifeDomain[] } {
  const all = (Object.keys(lifeDomains) as LifeDomain[]).map((domain) => pictureOf(table, domain))
  const isSaid = ({ views, strengths, worries, goals }: DomainPicture) =>
    views.length + strengths.length + worries.length + goals.length > 0
  return { said: all.filter(isSaid), silent: all.filter((each) => !isSaid(each)).map(({ domain }) => domain) }
}

/** Helpers at the table who stand at no goal, and at no step below one, that one knows of. */
export function helpersWithoutGoal(table: Table): Person[] {
  const goals = table.all('goal').filter(({ item }) => open.includes(item.state))
  const busy = new Set(
    goals.flatMap(({ item }) => [
      item.saidBy,
      ...item.content.supporters,
      ...table.below(item.id, 'step').flatMap((step) => step.item.content.doers),
    ]),
  )
  return table.plan.persons.filter(
    ({ id, kind, atTable }) => kind === 'professional' && atTable && id !== table.plan.coordinator && !busy.has(id),
  )
}
