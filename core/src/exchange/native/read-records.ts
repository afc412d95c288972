import { z } from 'zod'
import { RECORD } from '../fhir.ts'
import type { Listed, Listing } from '../listing.ts'
import { type Problem, problemsOf } from '../problems.ts'
import { noRecords, type Records, rowForms, type Table, tables } from '../records.ts'
import { scan } from '../scan.ts'

const Extension = z.looseObject({ url: z.unknown().optional(), valueString: z.unknown().optional() })
const Wrapped = z.strictObject({ table: z.enum(tables as [Table, ...Table[]]), row: z.record(z.string(), z.unknown()) })

/** Rows as they came out of a bundle, each with the resource it stood on, and what is wrong with them. */
export interface ReadRecords {
  records: Records
  /** Which tables each resource held rows of. */
  held: Map<Listed, Table[]>
  origin: Map<object, string>
  problems: Problem[]
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const ours = (value: unknown) => {
  const parsed = Extension.safeParse(value)
  return parsed.success && parsed.data.url === RECORD ? [parsed.data.valueString] : []
}
/** Texts of our records on a resource: on itself, and on the participants of a care team. */
const recordTexts = ({ resource }: Listed): unknown[] => [
  ...listOf(resource.extension).flatMap(ours),
  ...listOf(resource.participant).flatMap((p) =>
    listOf((p as { extension?: unknown } | null)?.extension).flatMap(ours),
  ),
]

/** Whether the bundle was written by Keukentafel: somewhere a row travels along. */
export const isNative = (listing: Listing): boolean =>
  listing.resources.some((listed) => recordTexts(listed).length > 0)

/** All rows in a bundle, each checked for its form. */
export function readRecords(listing: Listing): ReadRecords {
  const read: ReadRecords = { records: noRecords(), held: new Map(), origin: new Map(), problems: [] }
  for (const listed of listing.double) {
    if (recordTexts(listed).length > 0)
      read.problems.push({ resource: listed.name, at: listed.at, code: 'record.twice' })
  }
  for (const listed of listing.resources) {
    for (const text of recordTexts(listed)) readOne(read, listed, text)
  }
  return read
}

function readOne(read: ReadRecords, listed: Listed, text: unknown): void {
  const value = parse(text)
  const wrapped = Wrapped.safeParse(value)
  if (!wrapped.success) return void read.problems.push({ resource: listed.name, at: '', code: 'record.unreadable' })
  const { table, row } = wrapped.data
  const faults = scan(row).map((problem) => ({ ...problem, resource: listed.name, at: `/${table}${problem.at}` }))
  if (faults.length > 0) return void read.problems.push(...faults)
  const parsed = rowForms[table].safeParse(table === 'attachment' ? { ...row, data: dataOf(listed.resource) } : row)
  if (!parsed.success) return void read.problems.push(...problemsOf(parsed.error, listed.name, `/${table}`))
  const list = read.records[table] as object[]
  list.push(parsed.data)
  read.origin.set(parsed.data, listed.name)
  read.held.set(listed, [...(read.held.get(listed) ?? []), table])
}

// The bytes stand in the resource, once.
const dataOf = ({ content }: Listed['resource']) => (content as { data?: unknown } | null | undefined)?.data

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
