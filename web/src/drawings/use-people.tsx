import type { ReactNode } from 'react'
import { type Drawn, PersonFace } from '../lib/people.tsx'
import { useCircle, useFamily } from '../lib/query.ts'
import { useParams } from '../lib/router.tsx'

/** The family and the circle as this reader may know them, and the face of each. */
export function usePeople() {
  const { familyId } = useParams<'/t/:familyId/tekeningen'>()
  const family = useFamily(familyId)
  const circle = useCircle(familyId)
  const people = new Map<string, Drawn>(family.members.map((member) => [member.id, member]))
  const drawnOf = (id: string) => people.get(id)
  const faceOf = (id: string, size: number): ReactNode => {
    const drawn = people.get(id)
    return drawn && <PersonFace person={drawn} size={size} named />
  }
  return { familyId, family, circle, drawnOf, faceOf }
}
