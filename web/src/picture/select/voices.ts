import type { Entry, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

/** What one person said goes well and worries them. */
export interface Voice {
  person: Person
  strengths: Entry<'strength'>[]
  worries: Entry<'worry'>[]
}

const order = { family: 0, network: 1, professional: 2 }

/** Every voice by itself, the family first; `about` keeps only what was said about that person. */
export function voicesOf(table: Table, about: string | undefined): Voice[] {
  const fits = ({ item }: Entry<'strength'> | Entry<'worry'>) =>
    item.state === 'current' && (about === undefined || item.content.aboutPersons.includes(about))
  const strengths = table.all('strength').filter(fits)
  const worries = table.all('worry').filter(fits)
  const sayers = new Set([...strengths, ...worries].map(({ item }) => item.saidBy))
  return table
    .people([...sayers])
    .sort((a, b) => order[a.kind] - order[b.kind])
    .map((person) => ({
      person,
      strengths: strengths.filter(({ item }) => item.saidBy === person.id),
      worries: worries.filter(({ item }) => item.saidBy === person.id),
    }))
}
