import type { GenogramInput } from '@keukentafel/core/drawings/genogram/shape.ts'
import { type DrawnPerson, shapeFor } from '@keukentafel/core/drawings/model.ts'
import type { Output } from '../../lib/api.ts'

export type Family = Output<'readFamily'>

/** What a drawing needs of who we are: no more than this reader was given, by the names people want in it. */
export function familyInput({ members, relations, residences, households }: Family): GenogramInput {
  const persons = members.map(
    ({ id, callName, drawnAs, drawnShape, kind, age, pronoun, details }): DrawnPerson => ({
      id,
      name: drawnAs || callName,
      kind,
      age,
      birthDate: details?.birthDate ?? null,
      deceasedOn: details?.deceasedOn ?? null,
      shape: shapeFor(drawnShape, pronoun),
    }),
  )
  return {
    persons,
    relations: relations.map(({ id, fromPerson, toPerson, kind, strength }) => ({
      id,
      from: fromPerson,
      to: toPerson,
      kind,
      strength: strength || undefined,
    })),
    homes: households.map(({ id, name }) => ({
      id,
      name,
      persons: [...new Set(residences.filter((one) => one.householdId === id).map((one) => one.personId))],
    })),
  }
}
