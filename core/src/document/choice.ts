/** In whose words the document speaks. Own words are the same in each. */
export const registers = ['adult', 'youth', 'child'] as const
export type Register = (typeof registers)[number]

/** One language, or two side by side; the first is the language of the document. */
export const languageChoices = ['nl', 'en', 'nl-en', 'en-nl'] as const
export type LanguageChoice = (typeof languageChoices)[number]
export type Locale = 'nl' | 'en'
export const localesOf = (choice: LanguageChoice): Locale[] => choice.split('-') as Locale[]

export const letters = ['normal', 'large'] as const
/** Everything that the reader may read, or of that only what the whole circle hears: paper goes from hand to hand. */
export const extents = ['all', 'circle'] as const

export interface DocumentChoice {
  register: Register
  languages: LanguageChoice
  letters: (typeof letters)[number]
  extent: (typeof extents)[number]
}
