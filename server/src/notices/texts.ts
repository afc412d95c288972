import { type Register, registerOf } from '@keukentafel/core/accounts/register.ts'
import type { Says } from '@keukentafel/core/notices/names.ts'

type Words = Record<Register, string>
// Nothing of what it is about, of whom, when or where: it is read over shoulders and on lock screens.
const words: Record<Says, Record<'nl' | 'en', Words>> = {
  new: {
    nl: {
      adult: 'Er staat iets nieuws voor je.',
      youth: 'Er staat iets nieuws voor je. Kijk wanneer het jou uitkomt.',
      child: 'Er staat iets nieuws voor jou. Kijken mag, het hoeft niet.',
    },
    en: {
      adult: 'There is something new for you.',
      youth: 'There is something new for you. Look when it suits you.',
      child: 'There is something new for you. You may look, you need not.',
    },
  },
  think: {
    nl: {
      adult: 'Er is iets om aan te denken.',
      youth: 'Er is iets om aan te denken. Kijk wanneer het jou uitkomt.',
      child: 'Er is iets om aan te denken. Kijk maar samen.',
    },
    en: {
      adult: 'There is something to think of.',
      youth: 'There is something to think of. Look when it suits you.',
      child: 'There is something to think of. Look together.',
    },
  },
}

/** The one sentence of a message, in the tone for an age. */
export const sentenceOf = (says: Says, locale: 'nl' | 'en', birthDate: string | null, today: string): string =>
  words[says][locale][registerOf(birthDate, today)]

const code = {
  nl: (digits: string, minutes: number) => `Je code is: ${digits}. De code werkt ${minutes} minuten.`,
  en: (digits: string, minutes: number) => `Your code is: ${digits}. The code works for ${minutes} minutes.`,
}
/** The text message with a code for a telephone number. */
export const codeText = (digits: string, locale: 'nl' | 'en', minutes: number): string => code[locale](digits, minutes)
