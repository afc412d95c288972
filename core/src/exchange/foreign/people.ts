import { ROLE_CODE } from '../fhir.ts'
import type { Listed } from '../listing.ts'
import { ROLE_MEANING } from '../role-codes.ts'
import { type Draft, type PersonDraft, stamps } from './draft.ts'
import { dayOf, type Form, type ReferenceForm, wordsOf } from './forms.ts'
import { type Names, namesOf, namesOfDisplay } from './names.ts'

type Kind = PersonDraft['kind']
const AS = { family: 'familyMember', network: 'networkMember', professional: 'professional' } as const

const begin = (draft: Draft, kind: Kind, names: Names): PersonDraft => {
  const person: PersonDraft = {
    id: draft.ctx.newId(),
    kind,
    ...names,
    birthDate: null,
    deceasedOn: null,
    languages: [],
    phone: '',
    emails: [],
    roles: [],
    organisation: '',
    since: null,
    until: null,
    inTeam: false,
    coordinator: false,
  }
  draft.people.push(person)
  return person
}

/** Everybody in the bundle: patients are the family, practitioners are professionals, related persons by their relation. */
export function readPeople(draft: Draft): void {
  const byIdentifier = new Map<string, PersonDraft>()
  for (const { listed, form } of draft.parsed('Patient')) takePerson(draft, byIdentifier, listed, form, 'family')
  for (const { listed, form } of draft.parsed('Practitioner'))
    takePerson(draft, byIdentifier, listed, form, 'professional')
  for (const { listed, form } of draft.parsed('RelatedPerson')) {
    const meanings = meaningsOf(form)
    takePerson(draft, byIdentifier, listed, form, meanings.some((m) => m.family) ? 'family' : 'network')
  }
  // Who brings it in is one of the people when their e-mail address is with them.
  const email = draft.ctx.importer?.email.toLowerCase()
  draft.importerId = draft.people.find((p) => email && p.emails.includes(email))?.id ?? draft.importerId
  for (const { listed, form } of draft.parsed('RelatedPerson')) relate(draft, listed, form)
}

function takePerson(
  draft: Draft,
  byIdentifier: Map<string, PersonDraft>,
  listed: Listed,
  form: Form<'Practitioner'>,
  kind: Kind,
): void {
  const keys = form.identifier.filter((i) => i.system && i.value).map((i) => `${i.system}|${i.value}`)
  const known = keys.map((key) => byIdentifier.get(key)).find((person) => person !== undefined)
  const names = namesOf(form.name, kind)
  if (!known && !names) {
    draft.leave(listed, 'noName')
    return
  }
  const person = known ?? begin(draft, kind, names!)
  for (const key of keys) byIdentifier.set(key, person)
  draft.personOf.set(listed, person)
  draft.take(listed, known ? 'samePerson' : AS[kind])
  fillIn(draft, listed, form, person)
}

function fillIn(
  draft: Draft,
  listed: Listed,
  form: Form<'Practitioner'> & Partial<Form<'Patient'>>,
  person: PersonDraft,
): void {
  const birth = dayOf(form.birthDate)
  if (form.birthDate && !birth) draft.remark(listed, 'partialDate', { x: form.birthDate })
  person.birthDate ??= birth
  person.deceasedOn ??= dayOf(form.deceasedDateTime)
  person.phone ||= form.telecom.find((t) => t.system === 'phone' && t.value)?.value ?? ''
  person.emails.push(
    ...form.telecom.filter((t) => t.system === 'email').map((t) => (t.value ?? '').trim().toLowerCase()),
  )
  if (person.languages.length === 0)
    person.languages = (form.communication ?? [])
      .map((c) => wordsOf(c.language).slice(0, 200))
      .filter((words) => words !== '')
      .slice(0, 20)
  if (Array.isArray(form.address) || form.telecom.some((t) => t.system === 'email')) draft.remark(listed, 'contactLeft')
}

const meaningsOf = (form: Form<'RelatedPerson'>) =>
  form.relationship
    .flatMap((concept) => concept.coding)
    .filter((c) => c.system === ROLE_CODE)
    .flatMap((c) => ROLE_MEANING.get(c.code ?? '') ?? [])

function relate(draft: Draft, listed: Listed, form: Form<'RelatedPerson'>): void {
  const person = draft.personOf.get(listed)
  if (!person) return
  const patient = personAt(draft, form.patient, listed, 'family')
  const [meaning] = meaningsOf(form)
  const said =
    form.relationship
      .map(wordsOf)
      .filter((words) => words !== '')
      .at(-1) ?? ''
  if (said && person.roles.length === 0) person.roles.push(said)
  if (!meaning) {
    if (said) draft.remark(listed, 'noRelation', { x: said })
    return
  }
  if (!patient || patient.id === person.id) return
  const [from, to] = meaning.turned ? [patient, person] : [person, patient]
  const already = draft.records.relation.some(
    (r) => r.from_person === from.id && r.to_person === to.id && r.kind === meaning.kind,
  )
  if (already) return
  draft.records.relation.push({
    ...stamps(draft),
    id: draft.ctx.newId(),
    from_person: from.id,
    to_person: to.id,
    kind: meaning.kind,
    note: '',
    strength: '',
    state: 'current',
  })
  draft.take(listed, 'relation')
}

const namedBy = new WeakMap<Draft, Map<string, PersonDraft>>()
const kindByType: Partial<Record<string, Kind>> = {
  Patient: 'family',
  RelatedPerson: 'network',
  Practitioner: 'professional',
  PractitionerRole: 'professional',
}

/**
 * The person that a reference means. Somebody who is not in the bundle but named by the reference becomes a person by that
 * name, and the report says so. Groups, organisations and teams are no person.
 */
export function personAt(
  draft: Draft,
  reference: ReferenceForm | undefined,
  from: Listed,
  otherwise: Kind | null,
): PersonDraft | undefined {
  if (!reference) return undefined
  const target = draft.listing.find(reference.reference, from)
  if (target) {
    if (target.type !== 'PractitionerRole') return draft.personOf.get(target)
    const role = draft.parsed('PractitionerRole').find((p) => p.listed === target)
    return role ? personAt(draft, role.form.practitioner ?? nameOnly(reference), target, 'professional') : undefined
  }
  const type = reference.type ?? reference.reference?.split('/').at(-2)
  const kind = type === undefined ? otherwise : (kindByType[type] ?? null)
  const names = reference.display ? namesOfDisplay(reference.display) : null
  if (!kind || !names) return undefined
  const key = reference.reference ?? `${kind} ${reference.display}`
  const named = namedBy.get(draft) ?? new Map<string, PersonDraft>()
  namedBy.set(draft, named)
  const known = named.get(key)
  if (known) return known
  const person = begin(draft, kind, names)
  named.set(key, person)
  draft.extra(reference.reference ?? reference.display!, AS[kind], 'namedOnly', { x: reference.display! })
  return person
}
const nameOnly = (reference: ReferenceForm): ReferenceForm => ({ display: reference.display, type: 'Practitioner' })
