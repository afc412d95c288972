import type { Listing } from '../listing.ts'
import type { Problem } from '../problems.ts'
import type { Records } from '../records.ts'
import type { ReportLine } from '../report.ts'
import { fill, writtenWords } from '../texts.ts'
import { readRoles, seatEverybody } from './circle.ts'
import { type Context, type Draft, newDraft, stamps } from './draft.ts'
import { readGoals } from './goals.ts'
import { reasonFor } from './left.ts'
import { personAt, readPeople } from './people.ts'
import { readSteps } from './steps.ts'

const MOST_RESOURCES = 20_000
const MOST_PEOPLE = 500
const MOST_ITEMS = 5_000

export type ForeignFamily =
  | { records: Records; lines: ReportLine[]; familyName: string; importerSeat: string | null; coordinatorSeat: string }
  | { problems: Problem[] }

/** A new family from a bundle that others made: people, circle, goals and steps; the rest is named with why not. */
export function fromForeign(listing: Listing, ctx: Context): ForeignFamily {
  const refused = (code: string): ForeignFamily => ({ problems: [{ resource: '', at: '', code }] })
  if (listing.resources.length > MOST_RESOURCES) return refused('bundle.too-many')
  const draft = newDraft(listing, ctx)
  if (draft.problems.length > 0) return { problems: draft.problems }
  readPeople(draft)
  if (draft.people.length > MOST_PEOPLE) return refused('bundle.too-many-rows')
  readGroups(draft)
  readRoles(draft)
  readGoals(draft)
  readSteps(draft)
  if (draft.people.length === 0 && draft.records.plan_item.length === 0) return refused('bundle.nothing')
  if (draft.people.length > MOST_PEOPLE || draft.records.plan_item.length > MOST_ITEMS)
    return refused('bundle.too-many-rows')
  const familyName = nameOf(draft)
  const seats = seatEverybody(draft)
  const { family_id: _, ...stamp } = stamps(draft)
  draft.records.family.push({
    ...stamp,
    id: ctx.familyId,
    name: familyName,
    started: 'helper',
    question: '',
    invented: ctx.invented,
  })
  for (const listed of listing.resources) {
    const why = reasonFor(listed.type)
    if (why) draft.leave(listed, why)
  }
  return { records: draft.records, lines: draft.lines(), familyName, ...seats }
}

function readGroups(draft: Draft): void {
  for (const { listed, form } of draft.parsed('Group')) {
    const unknown = form.member.filter((m) => !personAt(draft, m.entity, listed, null)).length
    if (form.name?.trim() || unknown < form.member.length) draft.take(listed, 'family')
    else draft.leave(listed, 'noName')
    if (unknown > 0) draft.remark(listed, 'unknownMembers', { x: String(unknown) })
  }
}

function nameOf(draft: Draft): string {
  const { locale } = draft.ctx
  const group = draft
    .parsed('Group')
    .find(({ form }) => form.name?.trim())
    ?.form.name?.trim()
  if (group) return group
  const about = [...draft.goalOf.values()].flatMap((goal) => goal.content.forPersons as string[])[0]
  const person = draft.people.find((p) => p.id === about) ?? draft.people.find((p) => p.kind === 'family')
  return person
    ? fill(writtenWords.familyOf, locale, { x: person.callName }).slice(0, 200)
    : fill(writtenWords.broughtIn, locale)
}
