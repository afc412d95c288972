import { ages } from '../law/ages.ts'
import { ageOn } from '../shared/dates.ts'

/** In which tone the screens speak with somebody. */
export type Register = 'child' | 'youth' | 'adult'

/** The tone for a person's age; somebody whose date of birth is not known is spoken to as an adult. */
export function registerOf(birthDate: string | null, today: string): Register {
  if (birthDate === null) return 'adult'
  const age = ageOn(birthDate, today)
  if (age < ages.ownVoice) return 'child'
  return age < ages.adult ? 'youth' : 'adult'
}
