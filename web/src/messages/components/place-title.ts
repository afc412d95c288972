import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'

const SHORT = 90

/** The beginning of a text, on whole words. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= SHORT) return line
  const cut = line.slice(0, SHORT)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2)).trimEnd()}…`
}

/** Where what is written about stands in the plan; null for a subject by itself. */
export function pageOf(table: Table, id: string): string | null {
  const familyId = table.plan.family.id
  if (table.find(id, 'goal')) return href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: id })
  if (table.find(id, 'step')) return href('/t/:familyId/plan/stap/:itemId', { familyId, itemId: id })
  return null
}
