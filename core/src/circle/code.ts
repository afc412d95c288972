/** Letters of a code on paper: none that look alike in print or handwriting (no I l 1 O 0 Q, S 5, Z 2, B 8, G 6, U V). */
export const codeLetters = 'ACDEFHJKLMNPRTWXY3479'
export const codeLength = 10

/** A code from random bytes, each used only when it falls evenly over the letters (no letter is likelier than another). */
export function makeCode(random: Uint8Array): string | null {
  const limit = 256 - (256 % codeLetters.length)
  const letters = [...random].filter((byte) => byte < limit).map((byte) => codeLetters[byte % codeLetters.length])
  return letters.length < codeLength ? null : letters.slice(0, codeLength).join('')
}

/** As it stands on paper: two groups of five. */
export const printCode = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`

/** What somebody typed from paper: capitals, without spaces, dots or dashes. */
export const readCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Whether what was typed has the form of a code on paper. */
export const isPaperCode = (code: string) =>
  code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter))

/** What is looked up for what somebody typed or followed: a paper code in its one form, a long code from a link as it is. */
export function codeToLookUp(typed: string): { code: string; paper: boolean } {
  const code = readCode(typed)
  return isPaperCode(code) ? { code, paper: true } : { code: typed.trim(), paper: typed.trim().length < 32 }
}
