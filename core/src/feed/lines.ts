// Lines of iCalendar (RFC 5545, 3.1 and 3.3.11): text is escaped, and a line is at most 75 octets long, of UTF-8, never broken inside a letter.

const MOST_OCTETS = 75
const octetsOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

// What cannot stand in a text of iCalendar, and the controls beyond ASCII, which say nothing to anybody.
const controls = /(?![\n\t])\p{Cc}/gu

/** Words as the value of a property. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

/** A line as it is sent, folded where it is too long. */
export function folded(line: string): string {
  // What is ASCII has as many octets as letters.
  if (line.length <= MOST_OCTETS && /^\p{ASCII}*$/u.test(line)) return line
  // Walked once and cut in pieces: a calendar of others has millions of letters.
  const pieces: string[] = []
  let begin = 0
  let octets = 0
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at)!
    const more = octetsOf(code)
    if (octets + more > MOST_OCTETS) {
      pieces.push(line.slice(begin, at))
      begin = at
      octets = 1
    }
    octets += more
    at += code > 0xffff ? 2 : 1
  }
  pieces.push(line.slice(begin))
  return pieces.join('\r\n ')
}
