import { createContext, type ReactNode, startTransition, use, useMemo, useState } from 'react'
import { createIntl, createIntlCache, type IntlShape, type MessageFormatElement } from 'react-intl'
import { currentLocale, type Locale, rememberLocale } from './locale.ts'

/** child, youth or adult: in which words the screens speak. */
export type Register = 'child' | 'youth' | 'adult'
type Compiled = Record<string, string | MessageFormatElement[]>
export type Value = string | number | boolean | Date | null | undefined
type Part = ReactNode | ((chunks: ReactNode[]) => ReactNode)

// One chunk per feature and language; the build compiles the messages (tools/catalogue-plugin.ts), a plain one stays a string.
const files = import.meta.glob<Compiled>('../catalogue/*/*.json', { import: 'default' })
const messages: Record<Locale, Record<string, MessageFormatElement[]>> = { nl: {}, en: {} }
const wanted = new Set<string>()
const loading = new Map<string, Promise<void>>()
const cache = createIntlCache()

function load(locale: Locale, feature: string): Promise<void> {
  const file = `../catalogue/${locale}/${feature}.json`
  const load = files[file]
  if (!load) throw new Error(`there is no catalogue ${file}`)
  const begun = loading.get(file)
  if (begun) return begun
  const done = load().then(
    (content) => {
      for (const [key, text] of Object.entries(content))
        messages[locale][key] = typeof text === 'string' ? [{ type: 0, value: text }] : text
    },
    (error) => {
      loading.delete(file)
      throw error
    },
  )
  loading.set(file, done)
  return done
}

/** Sees to it that the texts of these features are there, in the language of now; a page is shown only after that. */
export async function loadTexts(features: readonly string[]): Promise<void> {
  for (const feature of features) wanted.add(feature)
  await Promise.all(features.map((feature) => load(currentLocale(), feature)))
}

const Context = createContext<
  { locale: Locale; register: Register; setLocale: (locale: Locale, chosen?: boolean) => Promise<void> } | undefined
>(undefined)
const intls = new Map<Locale, IntlShape>()

function intlOf(locale: Locale): IntlShape {
  const known = intls.get(locale)
  if (known) return known
  const intl = createIntl(
    { locale, messages: messages[locale], timeZone: 'Europe/Amsterdam', onError: (error) => reportError(error) },
    cache,
  )
  intls.set(locale, intl)
  return intl
}

/** Holds the language. Changing it waits until the texts of everything seen so far are there in the other language. */
export function Texts({ children }: { children: ReactNode }) {
  const [locale, show] = useState(currentLocale)
  const value = useMemo(
    () => ({
      locale,
      register: 'adult' as const,
      async setLocale(next: Locale, chosen = true) {
        await Promise.all([...wanted].map((feature) => load(next, feature)))
        rememberLocale(next, chosen)
        startTransition(() => show(next))
      },
    }),
    [locale],
  )
  return <Context value={value}>{children}</Context>
}

/** Everything inside speaks in this register. */
export function InRegister({ register, children }: { register: Register; children: ReactNode }) {
  const outer = useContext()
  const value = useMemo(() => ({ ...outer, register }), [outer, register])
  return <Context value={value}>{children}</Context>
}

function useContext() {
  const value = use(Context)
  if (!value) throw new Error('outside of <Texts>')
  return value
}

/** The language of the screens and how to choose another. */
export const useLocale = (): { locale: Locale; setLocale: (locale: Locale, chosen?: boolean) => Promise<void> } =>
  useContext()
/** In which words to speak here. */
export const useRegister = (): Register => useContext().register

export interface Texter {
  /** A text by its key: `t('plan.title', {name})`, in the register of who reads when there is a variant for it. */
  (key: string, values?: Record<string, Value>): string
  /** The same with parts that are more than text: `t.rich('plan.said', {b: chunks => <b>{chunks}</b>, who: <Face/>})`. */
  rich(key: string, values: Record<string, Part>): ReactNode
}

/** The texts of the screens. */
export function useText(): Texter {
  const { locale, register } = useContext()
  return useMemo(() => {
    const intl = intlOf(locale)
    const idOf = (key: string) =>
      register !== 'adult' && messages[locale][`${key}@${register}`] ? `${key}@${register}` : key
    const t = (key: string, values?: Record<string, Value>) => intl.formatMessage({ id: idOf(key) }, values) as string
    const rich = (key: string, values: Record<string, Part>) =>
      intl.formatMessage({ id: idOf(key) }, values as Parameters<typeof intl.formatMessage>[1]) as ReactNode
    return Object.assign(t, { rich })
  }, [locale, register])
}
