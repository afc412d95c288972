import { ages } from '@keukentafel/core/law/ages.ts'
import type { Register } from '../../text.tsx'
import type { Person } from '../model.ts'

/** In which words to speak with somebody who sits beside who is signed in. */
export const registerByAge = ({ age, kind }: Pick<Person, 'age' | 'kind'>): Register =>
  kind !== 'family' || age === null || age >= ages.adult ? 'adult' : age < ages.ownVoice ? 'child' : 'youth'
