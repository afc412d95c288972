import { PersonFace } from '../../lib/people.tsx'
import type { PlanPerson } from '../../lib/query.ts'

/** Who is at the table, to be chosen by face. */
export const faces = (persons: readonly PlanPerson[]) =>
  persons
    .filter(({ atTable }) => atTable)
    .map((person) => ({
      value: person.id,
      label: person.callName,
      hint: person.role,
      picture: <PersonFace person={person} size={40} named />,
    }))
