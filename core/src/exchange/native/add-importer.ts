import { addDays } from '../../shared/dates.ts'
import type { Context } from '../foreign/draft.ts'
import { noRecords, type Records } from '../records.ts'
import { remarks } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import { asTexts, fill, writtenWords } from '../texts.ts'

const LOOK_AGAIN_DAYS = 180

/**
 * The seat of who brings in a family that travelled: an added one, as a professional. Accounts do not travel, and nobody
 * takes another's seat by holding a file.
 */
export function addImporterSeat(
  familyId: string,
  ctx: Context,
): { records: Records; lines: ReportLine[]; importerSeat: string | null } {
  const records = noRecords()
  if (!ctx.importer) return { records, lines: [], importerSeat: null }
  const [personId, seatId] = [ctx.newId(), ctx.newId()]
  const callName = ctx.importer.name.trim().slice(0, 200) || fill(writtenWords.importerName, ctx.locale)
  const own = {
    family_id: familyId,
    version: 1,
    created_at: ctx.now,
    created_by: personId,
    updated_at: ctx.now,
    updated_by: personId,
  }
  records.person.push({
    ...own,
    id: personId,
    kind: 'professional',
    call_name: callName,
    full_name: '',
    birth_date: null,
    pronoun: '',
    about: '',
    languages: [],
    look: {},
    deceased_on: null,
    drawn_as: '',
    drawn_shape: '',
  })
  records.seat.push({
    ...own,
    id: seatId,
    person_id: personId,
    kind: 'professional',
    role: fill(writtenWords.importerRole, ctx.locale),
    organisation_id: null,
    purpose: '',
    may_expect: '',
    may_not_expect: '',
    since: ctx.today,
    until: null,
    look_again_on: addDays(ctx.today, LOOK_AGAIN_DAYS),
    state: 'active',
    end_reason: '',
    asked_to_leave_at: null,
    asked_to_leave_by: null,
    asked_to_leave_reason: '',
    asked_to_leave_answer: '',
    phone: '',
    reachable: '',
    contact_audience: 'circle',
  })
  const line = {
    resource: callName,
    taken: true,
    as: fill(asTexts.importer, ctx.locale),
    remark: fill(remarks.importerSeat, ctx.locale),
  }
  return { records, lines: [line], importerSeat: seatId }
}
