/** Somebody whose names must not be in a question that leaves the table, and what stands there instead. */
export interface Named {
  names: readonly string[]
  as: string
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const word = (text: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'giu')

/** What points at somebody without a name: numbers to call, addresses, days, numbers of people. */
const traces: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /\b\d{4}\s?[A-Z]{2}\b/g,
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/g,
  /\b\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)(?:\s\d{4})?\b/gi,
  /\+?\d[\d\s-]{6,}\d/g,
]

/** A text with every known name and what else points at somebody taken out. It happens where it is read: nothing is sent. */
export function withoutNames(text: string, people: readonly Named[]): string {
  const pairs = people
    .flatMap(({ names, as }) => names.map((name) => ({ name: name.trim(), as })))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length)
  const named = pairs.reduce((rest, { name, as }) => rest.replace(word(name), () => as), text)
  return traces.reduce((rest, trace) => rest.replace(trace, '[…]'), named)
}

/** Words that may be a name nobody here knows: a capital in the middle of a sentence. For who copies it to look at. */
export function maybeNames(text: string): string[] {
  const found = [...text.matchAll(/(?<=[^\s.!?…:\n]\s+)\p{Lu}\p{L}+/gu)].map(([name]) => name)
  return [...new Set(found)]
}
