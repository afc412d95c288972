export type Locale = 'nl' | 'en'
const locales: readonly Locale[] = ['nl', 'en']

const KEY = 'locale'
let current: Locale = read() ?? 'nl'

function read(): Locale | undefined {
  try {
    return locales.find((locale) => locale === localStorage.getItem(KEY))
  } catch {
    return undefined
  }
}

/** The language of the screens: chosen on this device, else the account's, else Dutch. */
export const currentLocale = (): Locale => current

/** Whether somebody chose a language on this device; then the account's language does not overrule it. */
export const isLocaleChosen = (): boolean => read() !== undefined

/** Remembers the language; the screens follow through `useLocale` (text.tsx). */
export function rememberLocale(locale: Locale, chosen: boolean): void {
  current = locale
  document.documentElement.lang = locale
  if (!chosen) return
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // a browser that keeps nothing still shows the chosen language until the page is left
  }
}
