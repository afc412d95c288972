import { expect, test } from 'vitest'

// The web app knows no Node types, on purpose; this test alone reads a file, so the little it needs is typed here.
const fs: { readFileSync(path: URL, encoding: 'utf8'): string } = await import(`node:${'fs'}`)
const css = fs.readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** Hex colours of one rule of tokens.css; `var()` names are followed. */
function tokensOf(selector: string): Record<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).split('\n}')[0] ?? ''
  return Object.fromEntries([...body.matchAll(/--kt-([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]))
}

const adult = tokensOf(':root')
const registers: Record<string, Record<string, string>> = {
  adult,
  youth: { ...adult, ...tokensOf('[data-register="youth"]') },
  child: { ...adult, ...tokensOf('[data-register="child"]') },
  professional: { ...adult, ...tokensOf('[data-density="professional"]') },
}

function colour(tokens: Record<string, string>, name: string): string {
  const value = tokens[name] ?? name
  const alias = /^var\(--kt-([\w-]+)\)$/.exec(value)?.[1]
  return alias ? colour(tokens, alias) : value
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new Error(`no hex colour: ${hex}`)
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'linen']
const tints = ['primary-tint', 'accent-tint', 'sun-tint', 'leaf-tint', 'berry-tint', 'sky-tint', 'error-tint']

// Text on ground, as the components put them together.
const text: [string, string][] = [
  ...[...grounds, ...tints, 'sun', 'person-sun', 'person-mint', 'person-lilac'].map((on): [string, string] => [
    'ink',
    on,
  ]),
  ...[...grounds, 'primary-tint', 'accent-tint', 'sun-tint', 'leaf-tint', 'sky-tint'].map((on): [string, string] => [
    'muted',
    on,
  ]),
  ...grounds.flatMap((on) =>
    ['primary', 'primary-deep', 'accent', 'error'].map((name): [string, string] => [name, on]),
  ),
  ...['primary', 'accent', 'leaf', 'berry', 'sky', 'error'].map((name): [string, string] => [name, `${name}-tint`]),
  ...['primary', 'primary-deep', 'accent', 'person-night', 'person-brick', 'person-teal', 'error'].map(
    (on): [string, string] => ['#ffffff', on],
  ),
  ['on-primary', 'primary'],
  ['primary-deep', 'primary-tint'],
  ['primary', 'sun-tint'],
  ['primary', 'accent-tint'],
  ['bar-ink', 'bar'],
  ['bar-soft', 'bar'],
  ['bar-brand', 'bar'],
]

// Lines that carry meaning: edges of fields and rings, marks, the dark edge of the focus ring. Hairlines carry none.
const lines: [string, string][] = [
  ...grounds.map((on): [string, string] => ['line', on]),
  ...['primary', 'accent', 'leaf', 'berry', 'error', 'focus-edge', 'ink'].flatMap((name) =>
    grounds.map((on): [string, string] => [name, on]),
  ),
  ['line', 'sun-tint'],
  ['leaf', 'leaf-tint'],
  ['berry', 'berry-tint'],
  ['accent', 'accent-tint'],
  ['focus', 'focus-edge'],
  ['focus', 'primary'],
  ['#4d8f6e', 'surface'],
  ['#4d8f6e', 'paper'],
  ['#7a5fb8', 'paper'],
  ['#9a7410', 'paper'],
]

const check = (pairs: [string, string][], least: number) =>
  Object.entries(registers).flatMap(([register, tokens]) =>
    pairs
      .map(([front, back]) => ({ register, front, back, ratio: contrast(colour(tokens, front), colour(tokens, back)) }))
      .filter(({ ratio }) => ratio < least),
  )

test('every text on its ground has 4.5 : 1', () => {
  expect(check(text, 4.5)).toEqual([])
})

test('every line that carries meaning has 3 : 1', () => {
  expect(check(lines, 3)).toEqual([])
})

test('the colours of the sketch are measured as in the design notes', () => {
  expect(contrast(colour(adult, 'ink'), colour(adult, 'paper'))).toBeCloseTo(12.98, 1)
  expect(contrast(colour(adult, 'primary'), '#ffffff')).toBeCloseTo(7.71, 1)
})
