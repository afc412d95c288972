/** A FHIR resource as we read and write it; its form is checked where it is used. */
export interface Resource {
  resourceType: string
  id?: string
  [field: string]: unknown
}
export interface Entry {
  fullUrl: string
  resource: Resource
}
export interface Bundle {
  resourceType: 'Bundle'
  [field: string]: unknown
  entry: Entry[]
}

const BASE = 'https://keukentafel.example/fhir'
/** The extension in which a row travels whole. */
export const RECORD = `${BASE}/StructureDefinition/record`
/** How often an appointment comes back. */
export const RECURRENCE = `${BASE}/StructureDefinition/recurrence`
/** Identifier by which the same person is known in several resources. */
export const PERSON = `${BASE}/person`
export const FAMILY = `${BASE}/family`
export const CODES = `${BASE}/CodeSystem`
export const GOAL_RELATIONSHIP = 'http://hl7.org/fhir/StructureDefinition/goal-relationship'
export const GOAL_RELATIONSHIP_TYPE = 'http://terminology.hl7.org/CodeSystem/goal-relationship-type'
export const ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode'
export const SNOMED = 'http://snomed.info/sct'
/** Care team coordinator (SNOMED CT), as Koppeltaal uses it. */
export const COORDINATOR = '768821004'

export const text = (words: string) => ({ text: words })
export const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display ? { display } : {}) }],
})

/** FHIR knows no empty text, list or null: those fields are left out. */
export function filled(resource: Record<string, unknown> & { resourceType: string }): Resource {
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => !isEmpty(value))) as unknown as Resource
}
const isEmpty = (value: unknown) =>
  value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0)

export const entryOf = (resource: Resource): Entry => ({
  fullUrl: `${BASE}/${resource.resourceType}/${resource.id}`,
  resource,
})

/** JSON with the keys of every object in order, so that the same row is always the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`
}

/** The extension with a row in it. */
export const record = (table: string, row: object) => ({ url: RECORD, valueString: canonical({ table, row }) })
