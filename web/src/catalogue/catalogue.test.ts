import { readdirSync, readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { dynamicKeys } from './dynamic-keys.ts'

const folder = new URL('.', import.meta.url)
const sources = new URL('..', folder)
const features = readdirSync(new URL('nl/', folder)).map((name) => name.replace('.json', ''))
const read = (locale: string, feature: string) =>
  JSON.parse(readFileSync(new URL(`${locale}/${feature}.json`, folder), 'utf8')) as Record<string, string>

/** What a text asks to be filled in, with its kind: a plural in Dutch has to be one in English too. */
function placeholders(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const own = `${element.type}:${element.value}`
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [own, ...Object.values(element.options).flatMap((option) => placeholders(option.value))]
    if (element.type === TYPE.tag) return [own, ...placeholders(element.children)]
    return [own]
  })
}
const asked = (text: string) => [...new Set(placeholders(parse(text)))].sort()

/** Every way a text can read, with what is filled in as one word. */
function readings(elements: MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (all, element) => {
      const parts =
        element.type === TYPE.literal
          ? [element.value]
          : element.type === TYPE.plural || element.type === TYPE.select
            ? Object.values(element.options).flatMap((option) => readings(option.value))
            : element.type === TYPE.tag
              ? readings(element.children)
              : ['x']
      return all.flatMap((begin) => parts.map((part) => begin + part)).slice(0, 64)
    },
    [''],
  )
}
const longest = (text: string) =>
  Math.max(
    0,
    ...readings(parse(text)).flatMap((reading) =>
      reading
        .split(/[.!?:;](?:\s|$)|\n/)
        .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]{2}|^[aiu]$/iu.test(word)).length),
    ),
  )
const most = (key: string) => (key.endsWith('@child') ? 8 : key.endsWith('@youth') ? 15 : 20)

const forbidden = {
  nl: /\b(betrokkenen?|interventies?|casus|casuïstiek|middels|indien|cliënt(en)?|cliëntsysteem|gelieve|dient te|derhalve|hiertoe|helaas|ongeldige?)\b/i,
  en: /\b(clients?|stakeholders?|interventions?|whom it may concern|invalid|illegal|case file|utili[sz]e)\b/i,
}
const emoji = /\p{Extended_Pictographic}/u

describe.each(features)('texts of %s', (feature) => {
  const [nl, en] = [read('nl', feature), read('en', feature)]

  it('has the same keys in both languages, all of this feature', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
    expect(Object.keys(nl).filter((key) => !key.startsWith(`${feature}.`))).toEqual([])
  })

  it('asks for the same things in both languages and in every register', () => {
    const different = Object.keys(nl).filter((key) => {
      const plain = key.replace(/@\w+$/, '')
      const wanted = asked(nl[key] ?? '').join()
      return (
        wanted !== asked(en[key] ?? '').join() ||
        (key !== plain && asked(nl[key] ?? '').some((one) => !asked(nl[plain] ?? '').includes(one)))
      )
    })
    expect(different).toEqual([])
  })

  it('has a plain text for every variant, and only variants that exist', () => {
    expect(
      Object.keys(nl).filter(
        (key) => key.includes('@') && (!/@(child|youth)$/.test(key) || !(key.replace(/@\w+$/, '') in nl)),
      ),
    ).toEqual([])
  })

  it.each(['nl', 'en'] as const)(
    'is plain in %s: short sentences, no jargon, no pictures as text, nothing empty',
    (locale) => {
      const texts = Object.entries(locale === 'nl' ? nl : en)
      expect(
        texts.filter(([, text]) => text.trim() === '' || forbidden[locale].test(text) || emoji.test(text)),
      ).toEqual([])
      expect(texts.filter(([key, text]) => longest(text) > most(key)).map(([key, text]) => `${key}: ${text}`)).toEqual(
        [],
      )
    },
  )
})

describe('what a child reads', () => {
  // The screens behind the three doors of a child: also a text without a variant of its own is read by a child there.
  const childs = [
    /^app\.(nav\.today|visit|exit\.(?!traces)|offline|unreadable|notFound)/,
    /^calendar\.(child|mine|state|at|today|tomorrow|step|nothing)/,
    /^picture\.(?!moment|timeline)/,
    /^circle\.(people-now|reach|ring|coordinator\.explain)/,
    /^plan\.(child|view|voices|audience|about|beside|note|strength|worry|said|written-down|not-agreed\.title)/,
    /^plan\.step\.(?!add|plan|for-goal|done-on|brought|error)/,
    /^plan\.(law(\.not-a-wish|\.not-heard)?|empty\.text|progress|title|back|today|somebody|myself|optional)$/,
    /^plan\.new\.(?!below|helpers-idea|error\.sayer)/,
    /^more\.(title|below|sharing|looks|rights|safety)$/,
    /^accounts\.(settings(\.(language|size|signOut|signIn|nl|en)(\.hint)?)?|size\.\w+)$/,
    /^sharing\.(title|explain|own-words|none|line\.own|people\.(title|none))$/,
    /^(safety\.(title|explain|help|cannot\.)|rights\.(title|explain|too-young))/,
    /^conversation\.(?!minutes|paper|close|settle|again\.hint|devices\.text$)/,
    /^conference\.(?!lead|look\.hint|alone\.outside\.text|paper)/,
    /^place\.(?!came\.(add|text|error|link|save)|shown|limits|together|honest\.parents-youth)/,
    /^calendar\.came-back/,
    /^heard\.(?!helper|scale|who|together|fit\.(coordinator))/,
    /^plan\.show\.(?!writer|purpose|waits)/,
    /^joint\.(below|busy|bar\.now|done|how\.|leave|pin(?!\.hint)|title|turn\.(?!until))/,
  ]
  it.each(['nl', 'en'] as const)('is at most eight words to a sentence in %s', (locale) => {
    const texts: Record<string, string> = Object.assign({}, ...features.map((feature) => read(locale, feature)))
    const plain = Object.keys(texts).filter((key) => !key.includes('@') && childs.some((one) => one.test(key)))
    expect(plain.length).toBeGreaterThan(100)
    const long = plain
      .map((key) => [key, texts[`${key}@child`] ?? texts[key] ?? ''] as const)
      .filter(([, text]) => longest(text) > 8)
    expect(long.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})

describe('texts and code', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('ui/') && !name.includes('generated'),
  )
  // an example in a docstring is not a use
  const code = files
    .map((name) => readFileSync(new URL(name, sources), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n')
  const known = new Set(
    features.flatMap((feature) => Object.keys(read('nl', feature)).map((key) => key.replace(/@\w+$/, ''))),
  )
  const named = new Set(
    [...code.matchAll(new RegExp(`['"\`]((?:${features.join('|')})\\.[\\w-]+(?:\\.[\\w-]+)*)['"\`]`, 'g'))].map(
      (match) => match[1] ?? '',
    ),
  )
  /** The keys the code puts together, with `*` for what is filled in. */
  const templates = new Set(
    [...code.matchAll(new RegExp(`\`((?:${features.join('|')})\\.[^\`]*\\$\\{[^\`]*)\``, 'g'))].map((match) =>
      (match[1] ?? '').replace(/\$\{[^}]*\}/g, '*'),
    ),
  )
  const matches = (pattern: string, key: string) =>
    new RegExp(
      `^${pattern
        .replaceAll('.', '\\.')
        .replaceAll('*', '[^.]+')
        .replace(/\{([^}]*)\}/g, (_, all: string) => `(${all.replaceAll(',', '|')})`)}$`,
    ).test(key)
  const isDynamic = (key: string) => dynamicKeys.some((pattern) => matches(pattern, key))
  const shapeOf = (pattern: string) => pattern.replace(/\{[^}]*\}/g, '*')
  /** Whether a listed pattern is one the code makes, itself or with its last part added to a key that is written out. */
  const inCode = (pattern: string) =>
    [...templates].some((template) => matches(template, shapeOf(pattern))) ||
    [...named].some((key) => matches(pattern.slice(0, pattern.lastIndexOf('.')), key))

  it('has a text for every key in the code', () => {
    expect([...named].filter((key) => !known.has(key) && ![...known].some((one) => one.startsWith(`${key}.`)))).toEqual(
      [],
    )
  })
  it('uses every text', () => {
    expect([...known].filter((key) => !named.has(key) && !isDynamic(key))).toEqual([])
  })
  it('puts together no keys but the listed ones, and lists no others', () => {
    const listed = dynamicKeys.map(shapeOf)
    expect([...templates].filter((one) => !listed.some((other) => matches(one, other) || matches(other, one)))).toEqual(
      [],
    )
    expect(dynamicKeys.filter((pattern) => !inCode(pattern))).toEqual([])
    expect(dynamicKeys.filter((pattern) => ![...known].some((key) => matches(pattern, key)))).toEqual([])
  })
})
