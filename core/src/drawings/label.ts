import type { Measure } from './model.ts'

/**
 * A name over as many lines as it needs, none wider than asked: broken between words, and inside a word only when that word
 * alone is too wide. Nothing is left out, since a name that is cut off is somebody else's.
 */
export function wrapLabel(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (measure(line) > width && [...line].length > 1) {
      const letters = [...line]
      let count = letters.length - 1
      while (count > 1 && measure(letters.slice(0, count).join('')) > width) count--
      lines.push(letters.slice(0, count).join(''))
      line = letters.slice(count).join('')
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** The widest of these lines. */
export const widest = (lines: readonly string[], measure: Measure): number => Math.max(0, ...lines.map(measure))
