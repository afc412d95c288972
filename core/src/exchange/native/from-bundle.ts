import { isAgreed } from '../../plan/goal.ts'
import type { Listed, Listing } from '../listing.ts'
import type { Problem } from '../problems.ts'
import type { Records, Row, Table } from '../records.ts'
import { type Remark, remarks } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import { type As, asTexts, fill } from '../texts.ts'
import { checkRecords } from './check-records.ts'
import { type ReadRecords, readRecords } from './read-records.ts'

type Locale = 'nl' | 'en'
export type NativeFamily = { records: Records; lines: ReportLine[] } | { problems: Problem[] }

/** The family of a bundle that Keukentafel wrote: the same rows, or everything that is wrong with them. */
export function fromNative(listing: Listing, locale: Locale): NativeFamily {
  const read = readRecords(listing)
  if (read.problems.length > 0) return { problems: read.problems }
  const problems = checkRecords(read.records, (row) => read.origin.get(row) ?? '')
  if (problems.length > 0) return { problems }
  const lowered = goalsNobodyAgreedTo(read.records)
  const records: Records = {
    ...read.records,
    plan_item: read.records.plan_item.map((item) => (lowered.has(item.id) ? { ...item, state: 'idea' } : item)),
    plan_event: read.records.plan_event.toSorted((a, b) => a.seq - b.seq),
    access_log: [],
  }
  return { records, lines: report(listing, read, lowered, locale) }
}

// Mission R1: what somebody took out may lack the agreement that they may not see; then a goal is not "now" here.
function goalsNobodyAgreedTo({ plan_item, person }: Records): ReadonlySet<string> {
  const kind = new Map(person.map((p) => [p.id, p.kind]))
  const views = Map.groupBy(
    plan_item.filter((i) => i.kind === 'view' && i.state === 'current'),
    (view) => view.parent_id,
  )
  const agreement = (view: Row<'plan_item'>) => ({
    stance: String(view.content.stance),
    ofWording: Number(view.content.ofWording),
    sayerKind: kind.get(view.said_by)!,
  })
  const goals = plan_item.filter((i) => i.kind === 'goal' && i.state === 'now')
  return new Set(
    goals.filter((g) => !isAgreed(Number(g.content.wording), (views.get(g.id) ?? []).map(agreement))).map((g) => g.id),
  )
}

const DERIVED = ['CarePlan', 'CareTeam', 'PractitionerRole']

function report(listing: Listing, read: ReadRecords, lowered: ReadonlySet<string>, locale: Locale): ReportLine[] {
  const line = (listed: Listed, taken: boolean, as: string, why: Remark | null): ReportLine => ({
    resource: listed.name,
    taken,
    as,
    remark: why ? fill(remarks[why], locale) : '',
  })
  const kinds = new Map(read.records.plan_item.map((item) => [item.id, item.kind]))
  const lines = listing.resources.map((listed) => {
    const held = read.held.get(listed) ?? []
    if (held.includes('access_log')) return line(listed, false, '', 'audit')
    if (held.length === 0) return line(listed, false, '', DERIVED.includes(listed.type) ? 'derived' : 'notOurs')
    return line(
      listed,
      true,
      asWhat(held, kinds.get(listed.resource.id ?? '') ?? 'plan', locale),
      remarkOn(listed, held, lowered),
    )
  })
  const note = (resource: string, why: Remark): ReportLine => ({
    resource,
    taken: false,
    as: '',
    remark: fill(remarks[why], locale),
  })
  return [
    ...lines,
    ...listing.double.map((d) => note(d.name, 'double')),
    ...listing.empty.map((name) => note(name, 'emptyEntry')),
  ]
}

function remarkOn(listed: Listed, held: readonly Table[], lowered: ReadonlySet<string>): Remark | null {
  if (listed.resource.id && lowered.has(listed.resource.id)) return 'notAgreedHere'
  if (held.includes('invitation')) return 'invitationsClosed'
  return listed.type === 'CareTeam' ? 'emailsLeft' : null
}

function asWhat(held: readonly Table[], kind: As, locale: Locale): string {
  const words = new Set(held.map((table) => fill(asTexts[table === 'plan_item' ? kind : (table as As)], locale)))
  return [...words].join(', ')
}
