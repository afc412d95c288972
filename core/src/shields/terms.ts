import { fold } from '../access/shield-words.ts'
import { addDays } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'

/** When a shield is looked at again, unless another day is named. It does not end by itself: somebody's safety has no date. */
export const usualLook = (today: string) => addDays(today, 90)

/** A day to look again lies between tomorrow and a year from now. */
export const faultsOfLook = (day: string, today: string): Fault[] =>
  day <= today || day > addDays(today, 366) ? [{ pointer: '/lookAgainOn', code: 'shield.day' }] : []

/** A word of one letter would be in every text. */
export const faultsOfWords = (words: readonly string[]): Fault[] =>
  words.flatMap((word, i) => (fold(word).length < 2 ? [{ pointer: `/words/${i}`, code: 'shield.word-short' }] : []))
