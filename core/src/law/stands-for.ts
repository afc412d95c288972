import { ages } from './ages.ts'
import type { Subject } from './consent.ts'

// Who hears what a helper writes about a person of the family (Jeugdwet 7.3.10 and 7.3.15; BW 7:456): from 12 the person; below 12
// who holds authority that is recorded, checked and in force, each of them. Not knowing the age of somebody does not close their
// own; it does close standing for another.

const holding: readonly string[] = ['parent', 'guardian', 'institution']

/** For whom somebody of the family hears what is written about them: themselves, and children below 12 over whom they hold authority. */
export const standsFor = (personId: string, family: readonly Subject[], today: string): string[] =>
  family
    .filter(({ personId: about, age, authorities }) => {
      if (about === personId && (age === null || age >= ages.ownVoice)) return true
      if (age === null || age < 0 || age >= ages.ownVoice) return false
      return authorities.some(
        (a) =>
          a.holderId === personId &&
          holding.includes(a.kind) &&
          a.checked &&
          (a.from === null || a.from <= today) &&
          (a.until === null || today < a.until),
      )
    })
    .map((person) => person.personId)
