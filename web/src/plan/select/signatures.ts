import type { Entry, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'

export interface Signed {
  entry: Entry<'signature'>
  person: Person
  /** Goals, requirements or agreements were said or reworded since. */
  isChangedSince: boolean
}

/** Everybody's latest answer to the plan as a whole. */
export function signaturesOf(table: Table): Signed[] {
  const latest = new Map<string, Entry<'signature'>>()
  for (const entry of table.all('signature')) if (entry.item.state === 'current') latest.set(entry.item.saidBy, entry)
  const parts = [...table.all('goal'), ...table.all('requirement'), ...table.all('agreement')]
  return [...latest.values()].flatMap((entry) => {
    const person = table.person(entry.item.saidBy)
    const isChangedSince = parts.some(({ item }) => item.updatedAt > entry.item.updatedAt)
    return person ? [{ entry, person, isChangedSince }] : []
  })
}
