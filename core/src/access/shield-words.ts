// Words that somebody must never read, whatever their case, accents and punctuation. The same in SQL: shield_fold,
// shield_pattern and shield_says in server/migrations/0017-shields.sql; shield-agreement.db.test.ts proves them equal.

/** A text without case, accents and punctuation; words stand one space apart. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/[ıøłđð]/g, (letter) => 'ioldd'['ıøłđð'.indexOf(letter)]!)
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    // Control characters part words too.
    .replace(/[\p{Cc} -/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u3003]+/gu, ' ')
    .replace(/^ +| +$/g, '')

/** How a word is looked for: anywhere without spaces ("Kerk straat"), at the beginning of a word, or as a word. */
export type Pattern = { anywhere: string } | { begins: string } | { word: string }

/** A word as a pattern, null when nothing of it is left. Of a number the last eight digits: +31 6 and 06 are the same. */
export function patternOf(word: string, isName = false): Pattern | null {
  const folded = fold(word)
  if (folded === '') return null
  if (isName) return [...folded].length >= 4 ? { begins: folded } : { word: folded }
  const squeezed = folded.replaceAll(' ', '')
  if (/^[0-9]{8,}$/.test(squeezed)) return { anywhere: squeezed.slice(-8) }
  return [...squeezed].length >= 5 ? { anywhere: squeezed } : { begins: folded }
}

/** Whether a text has one of the words. */
export function says(text: string, patterns: readonly Pattern[]): boolean {
  const folded = fold(text)
  return patterns.some((p) =>
    'anywhere' in p
      ? folded.replaceAll(' ', '').includes(p.anywhere)
      : 'begins' in p
        ? ` ${folded}`.includes(` ${p.begins}`)
        : ` ${folded} `.includes(` ${p.word} `),
  )
}
