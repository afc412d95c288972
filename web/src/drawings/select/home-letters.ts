/** A letter for each home: of the word that tells it apart ("Bij mama": M), and the next letter where two are the same. */
export function homeLetters(homes: readonly { id: string; name: string }[]): Map<string, string> {
  const taken = new Set<string>()
  const found = new Map<string, string>()
  for (const { id, name } of homes) {
    const word = name.trim().replace(/^(?:bij|thuis bij|at|het huis van)\s+/iu, '')
    const letters = [...word.replace(/[^\p{L}\p{N}]/gu, ''), ...'ABCDEFGH'].map((letter) => letter.toLocaleUpperCase())
    const letter = letters.find((one) => !taken.has(one)) ?? '?'
    taken.add(letter)
    found.set(id, letter)
  }
  return found
}
