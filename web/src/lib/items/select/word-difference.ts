export interface Piece {
  text: string
  /** same stands in both; old only before; new only after. */
  as: 'same' | 'old' | 'new'
}

// Two texts of 10,000 characters are about 2,000 words each. Beyond this many pairs the whole middle counts as rewritten.
const MOST_PAIRS = 6_000_000

// Each word with the white space behind it, so that the pieces together are the text again.
const wordsIn = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? []

/** What changed between two texts, word by word: what went and what came, in reading order. */
export function wordDifference(before: string, after: string): Piece[] {
  const old = wordsIn(before)
  const now = wordsIn(after)
  const same = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim()
  let head = 0
  while (head < Math.min(old.length, now.length) && same(old[head], now[head])) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && same(old.at(-1 - tail), now.at(-1 - tail))) tail++
  const middle = changed(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  const end = now.slice(now.length - tail).map((text): Piece => ({ text, as: 'same' }))
  return joined([...now.slice(0, head).map((text): Piece => ({ text, as: 'same' })), ...middle, ...end])
}

// The longest row of words that both have, filled from the end, so that reading it off goes forward.
function changed(old: string[], now: string[]): Piece[] {
  const gone = (text: string): Piece => ({ text, as: 'old' })
  const come = (text: string): Piece => ({ text, as: 'new' })
  if (old.length * now.length > MOST_PAIRS) return [...old.map(gone), ...now.map(come)]
  const width = now.length + 1
  const [a, b] = [old, now].map((words) => words.map((word) => word.trim())) as [string[], string[]]
  const longest = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && a[i] === b[j]) {
      pieces.push({ text: now[j] ?? '', as: 'same' })
      i++
      j++
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) pieces.push(gone(old[i++] ?? ''))
    else pieces.push(come(now[j++] ?? ''))
  }
  return pieces
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last?.as === piece.as) last.text += piece.text
    else out.push({ ...piece })
  }
  return out
}
