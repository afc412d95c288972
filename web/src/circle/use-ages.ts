import type { Drawn } from '../lib/people.tsx'
import { useFamily } from '../lib/query.ts'
import type { Seat } from './model.ts'

/** Draws somebody of the circle as elsewhere: a seat knows no age, and the shape of a face says who is a child. */
export function useDrawn(familyId: string): (seat: Seat) => Drawn {
  const { members } = useFamily(familyId)
  return ({ personId, callName, kind, look }) => ({
    callName,
    kind,
    look,
    age: members.find((member) => member.id === personId)?.age ?? null,
  })
}
