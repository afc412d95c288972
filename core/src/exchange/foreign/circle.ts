import { addDays } from '../../shared/dates.ts'
import { COORDINATOR } from '../fhir.ts'
import type { Listed } from '../listing.ts'
import { fill, writtenWords } from '../texts.ts'
import { type Draft, type PersonDraft, stamps } from './draft.ts'
import { dayOf, type Form, type ReferenceForm, wordsOf } from './forms.ts'
import { personAt } from './people.ts'

const LOOK_AGAIN_DAYS = 180
const join = (words: readonly string[]) => [...new Set(words)].join('; ').slice(0, 200)

/** Roles and teams: who sits at the table, for which organisation, since when, and who coordinates. */
export function readRoles(draft: Draft): void {
  for (const { listed, form } of draft.parsed('PractitionerRole')) {
    const person = personAt(draft, form.practitioner, listed, 'professional')
    if (!person) {
      draft.leave(listed, 'noPerson')
      continue
    }
    if (person.inTeam) draft.remark(listed, 'secondRole')
    person.inTeam = true
    person.roles.push(...[...form.specialty, ...form.code].map(wordsOf).filter((words) => words !== ''))
    person.phone ||= form.telecom.find((t) => t.system === 'phone' && t.value)?.value ?? ''
    person.organisation ||= organisationAt(draft, form.organization, listed)
    setPeriod(person, form.period)
    draft.take(listed, 'role')
  }
  for (const { listed, form } of draft.parsed('CareTeam')) readTeam(draft, listed, form)
  for (const { listed } of draft.parsed('Organization')) draft.leave(listed, 'unused')
}

function readTeam(draft: Draft, listed: Listed, form: Form<'CareTeam'>): void {
  if (form.status === 'entered-in-error') {
    draft.leave(listed, 'entered')
    return
  }
  personAt(draft, form.subject, listed, 'family')
  let unknown = 0
  for (const participant of form.participant) {
    const person = personAt(draft, participant.member, listed, null)
    if (!person) {
      unknown += 1
      continue
    }
    person.inTeam = true
    person.roles.push(
      ...participant.role
        .filter((role) => !isCoordinator(role))
        .map(wordsOf)
        .filter((words) => words !== ''),
    )
    person.organisation ||= organisationAt(draft, participant.onBehalfOf, listed)
    setPeriod(person, participant.period)
    if (participant.role.some(isCoordinator)) person.coordinator = true
  }
  draft.take(listed, 'circle')
  if (unknown > 0) draft.remark(listed, 'unknownMembers', { x: String(unknown) })
  if (form.reasonReference.length > 0) draft.remark(listed, 'diagnosesLeft')
  const named = draft.people.filter((p) => p.coordinator)
  if (named[0]) draft.remark(listed, 'coordinatorTaken', { x: named[0].callName })
  if (named.length > 1) draft.remark(listed, 'coordinatorMany')
}

const isCoordinator = (role: { coding: { code?: string | undefined }[] }) =>
  role.coding.some((c) => c.code === COORDINATOR)

function setPeriod(
  person: PersonDraft,
  period: { start?: string | undefined; end?: string | undefined } | undefined,
): void {
  person.since ??= dayOf(period?.start)
  person.until ??= dayOf(period?.end)
}

function organisationAt(draft: Draft, reference: ReferenceForm | undefined, from: Listed): string {
  const target = draft.listing.find(reference?.reference, from)
  const form = target && draft.parsed('Organization').find((o) => o.listed === target)?.form
  if (target && form?.name?.trim()) {
    draft.take(target, 'organisation')
    return form.name.trim()
  }
  return reference?.display?.trim() ?? ''
}

/** Persons and seats as rows. Everybody is without an account but the importer, whose seat is given back. */
export function seatEverybody(draft: Draft): { importerSeat: string | null; coordinatorSeat: string } {
  const { ctx } = draft
  const myself = draft.people.find((p) => p.id === draft.importerId)
  const named = myself?.coordinator ? myself : draft.people.find((p) => p.coordinator)
  const importer = myself ?? addImporter(draft)
  const coordinator = named ?? importer
  const teams = draft.parsed('CareTeam').length > 0
  for (const person of draft.people) draft.records.person.push(personRow(draft, person))
  const seats = new Map<PersonDraft, string>()
  for (const person of draft.people) {
    const lead = person === coordinator
    const atTable = person.kind !== 'network' || person.inTeam || !teams || lead || person === importer
    if (person === importer && !ctx.importer && !lead) continue
    if (atTable) seats.set(person, seatRow(draft, person, lead || person === importer))
  }
  const coordinatorSeat = seats.get(coordinator)!
  draft.records.coordinator_term.push({
    ...stamps(draft),
    id: ctx.newId(),
    seat_id: coordinatorSeat,
    from_at: ctx.now,
    until_at: null,
    note: '',
  })
  tellWhoSits(draft, seats, myself)
  if (importer !== myself) draft.extra(importer.callName, 'importer', named ? 'importerSeat' : 'importerCoordinator')
  return { importerSeat: ctx.importer ? seats.get(importer)! : null, coordinatorSeat }
}

function tellWhoSits(draft: Draft, seats: ReadonlyMap<PersonDraft, string>, myself: PersonDraft | undefined): void {
  for (const [listed, person] of draft.personOf) {
    if (person === myself) draft.remark(listed, 'ownSeat')
    else if (!seats.has(person)) draft.remark(listed, 'onlyContact')
    else draft.remark(listed, 'noAccount')
  }
}

function addImporter(draft: Draft): PersonDraft {
  const { ctx } = draft
  const person: PersonDraft = {
    id: draft.importerId,
    kind: 'professional',
    callName: ctx.importer?.name.trim().slice(0, 200) || fill(writtenWords.importerName, ctx.locale),
    fullName: '',
    birthDate: null,
    deceasedOn: null,
    languages: [],
    phone: '',
    emails: [],
    roles: [fill(writtenWords.importerRole, ctx.locale)],
    organisation: '',
    since: null,
    until: null,
    inTeam: true,
    coordinator: false,
  }
  draft.people.push(person)
  return person
}

const personRow = (draft: Draft, p: PersonDraft) => ({
  ...stamps(draft),
  id: p.id,
  kind: p.kind,
  call_name: p.callName,
  full_name: p.fullName,
  birth_date: p.birthDate,
  pronoun: '',
  about: '',
  languages: p.languages,
  look: {},
  deceased_on: p.deceasedOn,
  drawn_as: '',
  drawn_shape: '' as const,
})

function organisationId(draft: Draft, name: string): string | null {
  if (name === '') return null
  const known = draft.records.organisation.find((o) => o.name.toLowerCase() === name.toLowerCase())
  if (known) return known.id
  const row = { id: draft.ctx.newId(), name: name.slice(0, 200) }
  draft.records.organisation.push(row)
  return row.id
}

// `keeps`: the seat of the coordinator and of the importer does not end, whatever period the file gives.
function seatRow(draft: Draft, p: PersonDraft, keeps: boolean): string {
  const { today } = draft.ctx
  const until = keeps ? null : p.until
  const since = [p.since ?? today, today, until ?? today].sort()[0]!
  const id = draft.ctx.newId()
  draft.records.seat.push({
    ...stamps(draft),
    id,
    person_id: p.id,
    kind: p.kind,
    role: join(p.roles),
    organisation_id: organisationId(draft, p.organisation),
    purpose: '',
    may_expect: '',
    may_not_expect: '',
    since,
    until,
    look_again_on: p.kind === 'professional' ? addDays(today, LOOK_AGAIN_DAYS) : null,
    state: until !== null && until <= today ? 'ended' : 'active',
    end_reason: '',
    asked_to_leave_at: null,
    asked_to_leave_by: null,
    asked_to_leave_reason: '',
    asked_to_leave_answer: '',
    phone: p.phone,
    reachable: '',
    contact_audience: p.kind === 'professional' ? 'circle' : 'family',
  })
  return id
}
