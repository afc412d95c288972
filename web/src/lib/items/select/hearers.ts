import { aboutFields } from '@keukentafel/core/access/pieces.ts'
import { ages } from '@keukentafel/core/law/ages.ts'
import type { Entry, ItemOf, Person } from '../model.ts'
import type { Table } from './table.ts'

type Heard = Pick<ItemOf, 'audience' | 'audiencePersons' | 'saidBy' | 'createdBy'> & { content?: object }

/** Whom the words of a helper are about hears them, from 12; for a small child who decides for it, which is not known here. */
function isAboutThem(table: Table, item: Heard, { id, kind, age }: Person): boolean {
  if (kind !== 'family' || (age !== null && age < ages.ownVoice)) return false
  if (table.plan.persons.find((person) => person.id === item.saidBy)?.kind !== 'professional') return false
  const content = (item.content ?? {}) as Record<string, unknown>
  return aboutFields.some((field) => Array.isArray(content[field]) && content[field].includes(id))
}

/** Everybody at the table who hears an item, the family first; who said it or wrote it down always does. */
export function hearersOf(table: Table, item: Heard): Person[] {
  const hears = (person: Person) => isAboutThem(table, item, person) || isChosen(person)
  const isChosen = ({ id, kind }: Person) =>
    item.audience === 'circle' ||
    (item.audience === 'family' && kind === 'family') ||
    item.audiencePersons.includes(id) ||
    id === item.saidBy ||
    id === item.createdBy
  return table.plan.persons.filter((person) => (person.atTable || person.kind === 'family') && hears(person))
}

/** Who hears it after a change of hearers and did not before, and who no longer does. */
export function hearingChange(table: Table, item: ItemOf, next: Pick<ItemOf, 'audience' | 'audiencePersons'>) {
  const before = hearersOf(table, item)
  const after = hearersOf(table, { ...item, ...next })
  return {
    more: after.filter((person) => !before.includes(person)),
    fewer: before.filter((person) => !after.includes(person)),
  }
}

/** Persons a professional or relative may write down words of: the family, and oneself. */
export function possibleSayers(table: Table): Person[] {
  const { me } = table
  const family = table.plan.persons.filter((person) => person.kind === 'family' && person.id !== me?.id)
  return me ? [me, ...family] : family
}

/** Persons whose view the viewer may write down: one's own, and of family without an account when one is family. */
export function possibleViewers(table: Table): Person[] {
  const { me } = table
  if (!me) return []
  return [
    me,
    ...(me.kind === 'family'
      ? table.plan.persons.filter((p) => p.kind === 'family' && !p.hasAccount && p.id !== me.id)
      : []),
  ]
}

/** The part of the plan that belongs to one section, the latest text of it. */
export const sectionOf = (table: Table, section: ItemOf<'section'>['content']['section']): Entry<'section'>[] =>
  table.all('section').filter(({ item }) => item.content.section === section && item.state === 'current')
