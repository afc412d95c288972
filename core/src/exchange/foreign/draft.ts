import type { SeatKind } from '../../access/facts.ts'
import { kinds } from '../../plan/kinds.ts'
import type { Listed, Listing } from '../listing.ts'
import { type Problem, problemsOf } from '../problems.ts'
import { noRecords, type Records, type Row } from '../records.ts'
import { type Remark, remarks } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import { type As, asTexts, fill } from '../texts.ts'
import { type Form, type FormName, forms } from './forms.ts'

/** Who brings the bundle in. */
export interface Importer {
  name: string
  email: string
}
export interface Context {
  familyId: string
  now: string
  today: string
  locale: 'nl' | 'en'
  invented: boolean
  importer: Importer | null
  newId(): string
}
/** Somebody of the bundle, while it is being read. */
export interface PersonDraft {
  id: string
  kind: SeatKind
  callName: string
  fullName: string
  birthDate: string | null
  deceasedOn: string | null
  languages: string[]
  phone: string
  emails: string[]
  roles: string[]
  organisation: string
  since: string | null
  until: string | null
  inTeam: boolean
  coordinator: boolean
}
interface Line {
  taken: boolean
  as: As[]
  remarks: string[]
}

/** A family in the making, and the report that grows with it. */
export interface Draft {
  ctx: Context
  listing: Listing
  records: Records
  problems: Problem[]
  people: PersonDraft[]
  personOf: Map<Listed, PersonDraft>
  goalOf: Map<Listed, Row<'plan_item'>>
  /** Who is named as having written everything down. */
  importerId: string
  parsed<N extends FormName>(type: N): { listed: Listed; form: Form<N> }[]
  take(listed: Listed, as: As): void
  leave(listed: Listed, why: Remark): void
  remark(listed: Listed, why: Remark, values?: Record<string, string>): void
  /** A line about something that is no resource of the bundle. */
  extra(resource: string, as: As, why: Remark, values?: Record<string, string>): void
  lines(): ReportLine[]
}

export function newDraft(listing: Listing, ctx: Context): Draft {
  const report = new Map<Listed, Line>()
  const more: ReportLine[] = []
  const lineOf = (listed: Listed): Line => {
    const line = report.get(listed) ?? { taken: false, as: [], remarks: [] }
    report.set(listed, line)
    return line
  }
  const problems: Problem[] = []
  const byType = parseAll(listing, problems)
  const text = (why: Remark, values: Record<string, string> = {}) => fill(remarks[why], ctx.locale, values)
  return {
    ctx,
    listing,
    records: noRecords(),
    problems,
    people: [],
    personOf: new Map(),
    goalOf: new Map(),
    importerId: ctx.newId(),
    parsed: (type) => (byType.get(type) ?? []) as never,
    take: (listed, as) => {
      const line = lineOf(listed)
      line.taken = true
      if (!line.as.includes(as)) line.as.push(as)
    },
    leave: (listed, why) => {
      lineOf(listed).remarks.push(text(why))
    },
    remark: (listed, why, values) => {
      const words = text(why, values)
      const line = lineOf(listed)
      if (!line.remarks.includes(words)) line.remarks.push(words)
    },
    extra: (resource, as, why, values) => {
      more.push({
        resource: resource.slice(0, 300),
        taken: true,
        as: fill(asTexts[as], ctx.locale),
        remark: text(why, values),
      })
    },
    lines: () => [
      ...listing.resources.map((listed) => {
        const line = lineOf(listed)
        return {
          resource: listed.name,
          taken: line.taken,
          as: line.as.map((as) => fill(asTexts[as], ctx.locale)).join(', '),
          remark: line.remarks.join(' '),
        }
      }),
      ...listing.double.map((listed) => ({ resource: listed.name, taken: false, as: '', remark: text('double') })),
      ...listing.empty.map((name) => ({ resource: name, taken: false, as: '', remark: text('emptyEntry') })),
      ...more,
    ],
  }
}

function parseAll(listing: Listing, problems: Problem[]): Map<string, { listed: Listed; form: unknown }[]> {
  const byType = new Map<string, { listed: Listed; form: unknown }[]>()
  for (const listed of listing.resources) {
    if (!Object.hasOwn(forms, listed.type)) continue
    const parsed = forms[listed.type as FormName].safeParse(listed.resource)
    if (!parsed.success) problems.push(...problemsOf(parsed.error, listed.name, listed.at))
    else if (!byType.get(listed.type)?.push({ listed, form: parsed.data }))
      byType.set(listed.type, [{ listed, form: parsed.data }])
  }
  return byType
}

/** What every row that begins here has. */
export const stamps = ({ ctx, importerId }: Draft) => ({
  family_id: ctx.familyId,
  version: 1,
  created_at: ctx.now,
  created_by: importerId,
  updated_at: ctx.now,
  updated_by: importerId,
})

type ItemRow = Row<'plan_item'>
/** Adds something that is said; whoever hears the thing above it limits who hears this. */
export function say(draft: Draft, item: Pick<ItemRow, 'kind' | 'content'> & Partial<ItemRow>): ItemRow {
  const row: ItemRow = {
    ...stamps(draft),
    id: draft.ctx.newId(),
    parent_id: null,
    said_by: draft.importerId,
    state: kinds[item.kind].states[0],
    on_date: null,
    audience: 'circle',
    audience_persons: [],
    ...item,
    content: { ...item.content, wording: 1 },
  }
  draft.records.plan_item.push(row)
  return row
}
