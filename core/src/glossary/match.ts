/** A word to look for, in all the ways in which it is written. A form with two capitals is an abbreviation: only written so. */
export interface Word {
  id: string
  forms: readonly string[]
}
/** A piece of a text that is one or more words of the list. */
export interface Found {
  start: number
  end: number
  ids: string[]
}
interface Entry {
  id: string
  parts: string[]
  /** As it is written, for abbreviations. */
  exact: string | null
}
/** The words by how they begin, the longest first. */
export type Dictionary = ReadonlyMap<string, readonly Entry[]>

// A letter with what stands on it counts as one; an apostrophe belongs to the word (GI's), a hyphen does not (OTS-verzoek).
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)?/gu
const BETWEEN = /^[\s\u00a0-]+$/

interface Token {
  text: string
  folded: string
  start: number
  end: number
}
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token,
    folded: fold(token),
    start: index,
    end: index + token.length,
  }))
const isAbbreviation = (form: string) => /\p{Lu}[^\s]*\p{Lu}/u.test(form)

export function makeDictionary(words: readonly Word[]): Dictionary {
  const found = new Map<string, Entry[]>()
  for (const { id, forms } of words)
    for (const form of forms) {
      const tokens = tokensOf(form)
      const first = tokens[0]
      if (!first) continue
      const exact = tokens.length === 1 && isAbbreviation(form) ? first.text : null
      const heap = found.get(first.folded) ?? []
      heap.push({ id, parts: tokens.map(({ folded }) => folded), exact })
      found.set(first.folded, heap)
    }
  for (const heap of found.values()) heap.sort((a, b) => b.parts.length - a.parts.length)
  return found
}

/**
 * Where words of the list stand in a text: whole words, with or without marks on letters, also as a plural. The text is only read.
 * Where a longer one stands ("ouderlijk gezag") the shorter one in it is not looked for.
 */
export function findWords(text: string, dictionary: Dictionary): Found[] {
  const tokens = tokensOf(text)
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const here = longestAt(text, tokens, at, dictionary)
    if (!here) continue
    const last = tokens[at + here.length - 1]!
    found.push({ start: tokens[at]!.start, end: last.end, ids: here.ids })
    at += here.length - 1
  }
  return found
}

function longestAt(text: string, tokens: readonly Token[], at: number, dictionary: Dictionary) {
  const token = tokens[at]!
  const single = singulars(token.folded)
  const candidates = [...new Set([token.folded, ...single])].flatMap((form) => dictionary.get(form) ?? [])
  let length = 0
  const ids = new Set<string>()
  for (const entry of candidates) {
    if (entry.parts.length < length || !standsAt(text, tokens, at, entry)) continue
    if (entry.parts.length > length) ids.clear()
    length = entry.parts.length
    ids.add(entry.id)
  }
  return length > 0 ? { length, ids: [...ids] } : undefined
}

function standsAt(text: string, tokens: readonly Token[], at: number, { parts, exact }: Entry): boolean {
  const token = tokens[at]!
  // "GI", "GI's" and "GIs", but not the name or the small word that is written with the same letters.
  if (exact !== null)
    return token.text === exact || (token.text.startsWith(exact) && /^['’]?s$/.test(token.text.slice(exact.length)))
  return parts.every((part, i) => {
    const here = tokens[at + i]
    if (!here) return false
    const before = tokens[at + i - 1]
    if (i > 0 && before && !BETWEEN.test(text.slice(before.end, here.start))) return false
    return here.folded === part || (i === parts.length - 1 && singulars(here.folded).includes(part))
  })
}

/** What a word may be the plural of, in Dutch and in English. Most are no words at all; only those of the list count. */
export function singulars(word: string): string[] {
  const forms: string[] = []
  const cut = (ending: string) =>
    word.length >= ending.length + 2 && word.endsWith(ending) && word.slice(0, -ending.length)
  const apostrophe = cut("'s")
  if (apostrophe) forms.push(apostrophe)
  const s = cut('s')
  if (s) forms.push(s)
  const ies = cut('ies')
  if (ies) forms.push(`${ies}y`)
  const n = cut('n')
  if (n) forms.push(n)
  const heden = cut('heden')
  if (heden) forms.push(`${heden}heid`)
  const en = cut('en')
  if (en) {
    forms.push(en)
    // gezinnen, afspraken, brieven, huizen
    if (/([b-df-hj-np-tv-z])\1$/.test(en)) forms.push(en.slice(0, -1))
    const open = /^(.*?)([aeou])([b-df-hj-np-tv-z])$/.exec(en)
    const closed = open && !/[aeiou]$/.test(open[1]!) ? `${open[1]}${open[2]}${open[2]}${open[3]}` : en
    if (closed !== en) forms.push(closed)
    forms.push(...[en, closed].map((form) => form.replace(/v$/, 'f').replace(/z$/, 's')))
  }
  return forms
}
