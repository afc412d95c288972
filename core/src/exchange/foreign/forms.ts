import { z } from 'zod'
import { dayInAmsterdam, isDay } from '../../shared/dates.ts'

// What we read of resources that others made. A field that is there must have its R4 form; what we do not read may be anything.

const ShortText = z.string('shape.wrong').max(200, 'line.too-long')
const LongText = z.string('shape.wrong').max(10_000, 'text.too-long')
const list = <T extends z.ZodType>(of: T) => z.array(of, 'shape.wrong').max(20_000, 'list.too-long').default([])
/** A FHIR date or dateTime: a year, a month, a day, or an instant. */
const When = z.string('shape.wrong').refine(isWhen, { error: 'date.impossible' })

function isWhen(text: string): boolean {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text >= '1900' && text < '2201'
  if (text.length === 10) return isDay(text)
  return (
    isDay(text.slice(0, 10)) &&
    /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text.slice(10)) &&
    !Number.isNaN(Date.parse(text))
  )
}
/** The Dutch day of a FHIR date; null when it names no day. */
export function dayOf(when: string | undefined): string | null {
  if (when === undefined || when.length < 10) return null
  return when.length === 10 ? when : dayInAmsterdam(when)
}

const Coding = z.looseObject({
  system: ShortText.optional(),
  code: ShortText.optional(),
  display: ShortText.optional(),
})
export const Concept = z.looseObject({ text: LongText.optional(), coding: list(Coding) })
const Period = z.looseObject({ start: When.optional(), end: When.optional() })
const Reference = z.looseObject({
  reference: z.string('shape.wrong').max(2_000, 'line.too-long').optional(),
  display: ShortText.optional(),
  type: ShortText.optional(),
})
export type ReferenceForm = z.output<typeof Reference>
const HumanName = z.looseObject({
  use: ShortText.optional(),
  text: ShortText.optional(),
  family: ShortText.optional(),
  given: list(ShortText),
  prefix: list(ShortText),
})
export type NameForm = z.output<typeof HumanName>
const Contact = z.looseObject({ system: ShortText.optional(), value: ShortText.optional() })
const Identifier = z.looseObject({ system: ShortText.optional(), value: ShortText.optional() })
const Annotation = z.looseObject({ text: LongText.default(''), authorReference: Reference.optional() })
const Meta = z.looseObject({ security: list(Coding) })
const base = { meta: Meta.optional(), extension: z.unknown().optional(), status: ShortText.optional() }
const person = {
  ...base,
  identifier: list(Identifier),
  name: list(HumanName),
  telecom: list(Contact),
  birthDate: When.optional(),
}

export const forms = {
  Patient: z.looseObject({
    ...person,
    deceasedDateTime: When.optional(),
    communication: list(z.looseObject({ language: Concept.optional() })),
  }),
  RelatedPerson: z.looseObject({ ...person, patient: Reference.optional(), relationship: list(Concept) }),
  Practitioner: z.looseObject(person),
  PractitionerRole: z.looseObject({
    ...base,
    practitioner: Reference.optional(),
    organization: Reference.optional(),
    code: list(Concept),
    specialty: list(Concept),
    period: Period.optional(),
    telecom: list(Contact),
  }),
  Organization: z.looseObject({ ...base, name: ShortText.optional() }),
  Group: z.looseObject({
    ...base,
    name: ShortText.optional(),
    member: list(z.looseObject({ entity: Reference.optional() })),
  }),
  CareTeam: z.looseObject({
    ...base,
    name: ShortText.optional(),
    subject: Reference.optional(),
    reasonReference: list(Reference),
    participant: list(
      z.looseObject({
        role: list(Concept),
        member: Reference.optional(),
        onBehalfOf: Reference.optional(),
        period: Period.optional(),
      }),
    ),
  }),
  CarePlan: z.looseObject({
    ...base,
    title: ShortText.optional(),
    description: LongText.optional(),
    author: Reference.optional(),
    subject: Reference.optional(),
    goal: list(Reference),
    addresses: list(Reference),
    activity: list(
      z.looseObject({
        reference: Reference.optional(),
        detail: z
          .looseObject({
            description: LongText.optional(),
            code: Concept.optional(),
            status: ShortText.optional(),
            statusReason: Concept.optional(),
            goal: list(Reference),
            performer: list(Reference),
            scheduledPeriod: Period.optional(),
          })
          .optional(),
      }),
    ),
  }),
  Goal: z.looseObject({
    ...base,
    lifecycleStatus: ShortText.optional(),
    description: Concept.optional(),
    subject: Reference.optional(),
    expressedBy: Reference.optional(),
    category: list(Concept),
    statusReason: LongText.optional(),
    addresses: list(Reference),
    note: list(Annotation),
    target: list(
      z.looseObject({
        measure: Concept.optional(),
        detailString: LongText.optional(),
        detailCodeableConcept: Concept.optional(),
        dueDate: When.optional(),
      }),
    ),
  }),
  Task: z.looseObject({
    ...base,
    statusReason: Concept.optional(),
    description: LongText.optional(),
    code: Concept.optional(),
    owner: Reference.optional(),
    requester: Reference.optional(),
    focus: Reference.optional(),
    reasonReference: Reference.optional(),
    basedOn: list(Reference),
    executionPeriod: Period.optional(),
    restriction: z.looseObject({ period: Period.optional() }).optional(),
  }),
} as const
export type FormName = keyof typeof forms
export type Form<N extends FormName> = z.output<(typeof forms)[N]>
export type ConceptForm = z.output<typeof Concept>

/** The words of a concept: its own text, or those of its first code that has any. */
export const wordsOf = (concept: ConceptForm | undefined): string =>
  (concept?.text ?? concept?.coding.find((c) => c.display)?.display ?? '').trim()
