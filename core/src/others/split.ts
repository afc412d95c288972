import type { ReadFault } from './names.ts'

/** One line of iCalendar, put together again where it was folded, with the line of the file on which it began. */
export interface ContentLine {
  n: number
  text: string
}
/** A component as it stands in the file: BEGIN and END among its lines, and what lies within it too. */
export interface RawComponent {
  name: string
  lines: ContentLine[]
}
export interface Split {
  /** What the calendars themselves say (PRODID, X-WR-CALNAME), of the first. */
  head: ContentLine[]
  /** What stands directly in a calendar: VEVENT, VTIMEZONE, VTODO and whatever else. */
  components: RawComponent[]
  faults: ReadFault[]
}

const known =
  /^(dtstart|dtend|duration|summary|description|location|uid|rrule|rdate|exdate|exrule|recurrence-id|status|transp|class|sequence|dtstamp|created|last-modified|organizer|attendee|categories|begin|end|url|tzid|tzoffsetfrom|tzoffsetto|tzname|priority|geo|attach|trigger|action|version|prodid|method)$/i
/** The name before `:` or `;`, when it is one; what others broke off in the middle of a text has none. */
function nameOf(text: string): string | null {
  const name = /^[A-Za-z0-9-]+(?=[;:])/.exec(text)?.[0]
  return name && (name === name.toUpperCase() || known.test(name)) ? name.toUpperCase() : null
}
const mayHaveLines = /^(SUMMARY|DESCRIPTION|LOCATION|COMMENT|X-[A-Z0-9-]+)$/

/** Lines put together again where they were folded; some fold right after the name, and leave lines empty in between. */
function whole(text: string): ContentLine[] {
  const lines: ContentLine[] = []
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const before = lines.at(-1)
    if (before && /^[ \t]/.test(line)) before.text += line.slice(1)
    else if (line.trim() !== '') lines.push({ n: i + 1, text: line })
  }
  return lines
}

function unfolded(text: string, faults: ReadFault[]): ContentLine[] {
  const lines: ContentLine[] = []
  for (const line of whole(text)) {
    const before = lines.at(-1)
    if (nameOf(line.text)) lines.push(line)
    else if (before && mayHaveLines.test(nameOf(before.text) ?? '')) {
      // A text that was broken off without a sign: it belongs to the line before.
      before.text += `\\n${line.text}`
      faults.push({ line: line.n, code: 'folding', what: nameOf(before.text)! })
    } else faults.push({ line: line.n, code: 'line', what: '' })
  }
  return lines
}

/** Cuts a calendar into its components, whatever is wrong with it; what is wrong is named. Nothing of a component is changed. */
export function split(text: string): Split {
  const faults: ReadFault[] = []
  const head: ContentLine[] = []
  const components: RawComponent[] = []
  let calendars = 0
  // The names of what is open, outermost first; `now` is what lies directly in a calendar.
  let open: string[] = []
  let now: RawComponent | null = null
  const close = (n: number) => {
    for (const name of open.reverse()) {
      now?.lines.push({ n, text: `END:${name}` })
      faults.push({ line: n, code: 'not-ended', what: name })
    }
    open = []
    if (now) components.push(now)
    now = null
  }
  for (const line of unfolded(text.replace(/^\uFEFF/, ''), faults)) {
    const [, word, value] = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(line.text) ?? []
    const name = value?.toUpperCase() ?? ''
    const within = now as RawComponent | null
    if (word?.toUpperCase() === 'BEGIN') {
      // What cannot lie within an appointment begins anew: the one before was not ended.
      if (within && (name === 'VCALENDAR' || /^V(EVENT|TODO|JOURNAL|TIMEZONE|FREEBUSY)$/.test(name))) close(line.n)
      if (name === 'VCALENDAR') calendars++
      else if (now) {
        open.push(name)
        ;(now as RawComponent).lines.push(line)
      } else {
        open = [name]
        now = { name, lines: [line] }
      }
    } else if (word) {
      if (name === 'VCALENDAR') close(line.n)
      else if (!within || !open.includes(name)) faults.push({ line: line.n, code: 'no-begin', what: name })
      else {
        while (open.at(-1) !== name) {
          const missed = open.pop()!
          within.lines.push({ n: line.n, text: `END:${missed}` })
          faults.push({ line: line.n, code: 'not-ended', what: missed })
        }
        open.pop()
        within.lines.push(line)
        if (open.length === 0) {
          components.push(within)
          now = null
        }
      }
    } else if (within) within.lines.push(line)
    else if (calendars === 1 && components.length === 0) head.push(line)
    else if (calendars === 0) faults.push({ line: line.n, code: 'line', what: '' })
  }
  close(text.split(/\r\n|\n|\r/).length)
  if (components.length === 0 && calendars === 0) faults.unshift({ line: 0, code: 'nothing', what: '' })
  return { head, components, faults }
}

/** The own lines of a component, without those of what lies within it. */
export function ownLines({ lines }: RawComponent): { name: string; line: ContentLine }[] {
  let depth = 0
  return lines.flatMap((line) => {
    const name = nameOf(line.text) ?? ''
    if (name === 'BEGIN') depth++
    if (name === 'END') depth--
    return depth === 1 && name !== 'BEGIN' && name !== 'END' ? [{ name, line }] : []
  })
}
