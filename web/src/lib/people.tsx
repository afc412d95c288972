import { ages } from '@keukentafel/core/law/ages.ts'
import { Face } from '../ui/face.tsx'
import type { FaceLook, FaceShape } from '../ui/face-look.ts'

/** What of a person is needed to draw them; a person of the plan, a member and a seat all have it. */
export interface Drawn {
  callName: string
  kind: string
  look: Record<string, unknown>
  age?: number | null
}

/** The shape carries the role: a circle is a child, a hexagon a professional. */
export const shapeOf = ({ kind, age }: Pick<Drawn, 'kind' | 'age'>): FaceShape =>
  kind === 'professional'
    ? 'professional'
    : kind === 'network'
      ? 'network'
      : typeof age === 'number' && age < ages.adult
        ? 'child'
        : 'family'

/** The face of somebody. `named`: the name stands beside it, so the drawing is silent. Without a chosen look: initials. */
export function PersonFace({ person, size = 44, named = false }: { person: Drawn; size?: number; named?: boolean }) {
  const look = 'skin' in person.look ? (person.look as unknown as FaceLook) : undefined
  return <Face name={person.callName} shape={shapeOf(person)} look={look} size={size} named={named} />
}
