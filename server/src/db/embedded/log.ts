import fs from 'node:fs'

const largest = 5 * 1024 * 1024

/** Keeps the log small: what is there moves to `.1` when it grew too large. The server appends, so it goes on at the start. */
export function trimLog(file: string): void {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= largest) return
  fs.copyFileSync(file, `${file}.1`)
  fs.truncateSync(file)
}

/** What the log holds from a position on: the reason when a start fails. */
export function readLogFrom(file: string, position: number): string {
  const text = fs.readFileSync(file)
  return text.subarray(Math.min(position, text.length)).toString('utf8')
}
