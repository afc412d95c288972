import { type DocumentChoice, type Locale, localesOf } from './choice.ts'
import { all, el, type Html } from './html.ts'
import { type Spoken, type TextKey, texts } from './texts.ts'
import { tongueOf } from './tongue.ts'

/** What is filled in: the same in each language, or made for it. */
type Value = string | ((locale: Locale) => string)
export type Values = Readonly<Record<string, Value>>

/** How the document speaks: our words in one language or in two side by side, own words as they are. */
export interface Speech {
  first: Locale
  /** A text of ours. */
  t(key: TextKey, values?: Values): Html
  /** The same where only plain text fits. */
  plain(key: TextKey, values?: Values): string
  /** Own words, with the language they are in; it is named where the reader cannot take it for granted. */
  own(words: string): Html
  day(iso: string): Value
  list(names: readonly string[]): Value
  weekdays(days: readonly number[]): Value
  /** "tweede"; -1 is the last. */
  nth(number: number): Value
  /** The name of a language. */
  language(tongue: string): Value
}

const ordinals = {
  nl: ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'laatste'],
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'last'],
}
const zones = { nl: 'nl-NL', en: 'en-GB' } as const
const utc = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(zones[locale], { ...options, timeZone: 'UTC' })
// 1 January 2024 was a Monday.
const weekday = (locale: Locale, day: number) =>
  utc(locale, { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, day)))
const join = (locale: Locale, names: readonly string[]) =>
  new Intl.ListFormat(zones[locale], { type: 'conjunction' }).format(names)

export function speechOf({ register, languages }: DocumentChoice): Speech {
  const locales = localesOf(languages)
  const first = locales[0]!
  const say = (locale: Locale, key: TextKey, values: Values) => {
    const spoken: Spoken = texts[key][locale]
    return (spoken[register] ?? spoken.adult).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'string' ? value : value(locale)
    })
  }
  // A name or a number is the same in both: it is said once.
  const saying = (key: TextKey, values: Values) => [...new Set(locales.map((locale) => say(locale, key, values)))]
  const plain = (key: TextKey, values: Values = {}) => saying(key, values).join(' / ')
  return {
    first,
    plain,
    t(key, values = {}) {
      if (saying(key, values).length === 1) return all(say(first, key, values))
      return el(
        'span',
        { class: 'two' },
        // A PDF keeps the language of an emphasis, and forgets that of a bare span.
        locales.map((locale) => [
          el(locale === first ? 'span' : 'em', { lang: locale }, say(locale, key, values)),
          ' ',
        ]),
      )
    },
    own(words) {
      const tongue = tongueOf(words)
      const named = tongue !== first
      return all(
        el('em', { class: 'own', lang: tongue, dir: 'auto' }, words),
        named && [' ', el('span', { class: 'tongue' }, `(${nameOf(tongue, locales)})`)],
      )
    },
    day: (iso) => (locale) =>
      utc(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${iso}T00:00:00Z`)),
    list: (names) => (locale) => join(locale, names),
    language: (tongue) => (locale) => languageIn(locale, tongue),
    nth: (number) => (locale) => ordinals[locale][number < 0 ? 5 : number - 1] ?? '',
    weekdays: (days) => (locale) =>
      join(
        locale,
        [...days].sort((a, b) => a - b).map((day) => weekday(locale, day)),
      ),
  }
}

const languageIn = (locale: Locale, tongue: string) =>
  new Intl.DisplayNames(zones[locale], { type: 'language' }).of(tongue) ?? tongue
function nameOf(tongue: string, locales: readonly Locale[]): string {
  return [...new Set(locales.map((locale) => languageIn(locale, tongue)))].join(' / ')
}
