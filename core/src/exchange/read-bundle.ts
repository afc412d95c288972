import type { Context } from './foreign/draft.ts'
import { fromForeign } from './foreign/from-foreign.ts'
import { listBundle } from './listing.ts'
import { addImporterSeat } from './native/add-importer.ts'
import { fromNative } from './native/from-bundle.ts'
import { isNative } from './native/read-records.ts'
import type { Problem } from './problems.ts'
import type { Records } from './records.ts'
import type { ReportLine } from './report.ts'

/** What a bundle becomes: rows to write, and the report. `given` comes with a history of its own, `added` begins now. */
export interface BroughtIn {
  familyId: string
  familyName: string
  given: Records | null
  added: Records
  lines: ReportLine[]
  /** The seat that the importing account takes. */
  importerSeat: string | null
  coordinatorSeat: string
}

/** Reads a FHIR R4 Bundle: a family of our own making comes back as it was, any other becomes a new family. */
export function readBundle(input: unknown, ctx: Context): BroughtIn | { problems: Problem[] } {
  const listed = listBundle(input)
  if ('problems' in listed) return listed
  if (!isNative(listed.listing)) {
    const foreign = fromForeign(listed.listing, ctx)
    if ('problems' in foreign) return foreign
    const { records, ...rest } = foreign
    return { familyId: ctx.familyId, given: null, added: records, ...rest }
  }
  const native = fromNative(listed.listing, ctx.locale)
  if ('problems' in native) return native
  const [family] = native.records.family
  const open = native.records.coordinator_term.find((term) => term.until_at === null)
  const added = addImporterSeat(family!.id, ctx)
  return {
    familyId: family!.id,
    familyName: family!.name,
    given: native.records,
    added: added.records,
    lines: [...native.lines, ...added.lines],
    importerSeat: added.importerSeat,
    coordinatorSeat: open!.seat_id,
  }
}
