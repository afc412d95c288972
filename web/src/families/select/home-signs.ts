/**
 * A letter or two for each home, for where its name does not fit: the first letters in which they differ, without the word
 * with which every name begins ("bij mama", "bij papa": M and P).
 */
export function homeSigns(homes: readonly { id: string; name: string }[]): Map<string, string> {
  const words = homes.map(({ name }) => homeWord(name))
  const signs = new Map<string, string>()
  homes.forEach(({ id }, i) => {
    const letters = [...(words[i] || '?')]
    const others = words.filter((_, j) => j !== i)
    let length = 1
    while (length < Math.min(3, letters.length) && others.some((other) => begins(other, letters.slice(0, length))))
      length++
    signs.set(id, letters.slice(0, length).join('').toLocaleUpperCase())
  })
  return signs
}

/** The word of a home's name that tells it apart: "Bij mama, Lindekade" is "mama". */
export const homeWord = (name: string): string =>
  name
    .trim()
    .replace(/^(?:bij|thuis bij|at|het huis van)\s+/iu, '')
    .split(/[\s,]/u)[0] ?? ''

const begins = (word: string, letters: readonly string[]) =>
  word.toLocaleUpperCase().startsWith(letters.join('').toLocaleUpperCase())
