/**
 * The part of `text` that differs from `other`, at whole words, with what stands before and after it the same in both.
 * One stretch is enough: it shows where to look, it need not be the smallest change.
 */
export function splitDifference(text: string, other: string): [before: string, changed: string, after: string] {
  const mine = text.split(/(?<=\s)/u)
  const theirs = other.split(/(?<=\s)/u)
  const shortest = Math.min(mine.length, theirs.length)
  let start = 0
  while (start < shortest && mine[start] === theirs[start]) start++
  let end = 0
  while (end < shortest - start && mine.at(-1 - end) === theirs.at(-1 - end)) end++
  const stop = mine.length - end
  const changed = mine.slice(start, stop).join('')
  const words = changed.trimEnd()
  return [mine.slice(0, start).join(''), words, changed.slice(words.length) + mine.slice(stop).join('')]
}
