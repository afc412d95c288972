const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const MINUTE = 60_000

/** What the clock in the Netherlands is ahead of UTC at an instant, in milliseconds. */
function aheadOf(instant: number): number {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const there = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!)
  return there - Math.floor(instant / 1000) * 1000
}

/**
 * The instant at which the clock in the Netherlands says this. A time that comes twice (end of summer time) is the first; one that
 * is left out is as many minutes after the jump (RFC 5545, 3.3.5).
 */
export function instantAt(day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const before = aheadOf(asUtc - 24 * 60 * MINUTE)
  const guess = asUtc - before
  const exact = aheadOf(guess) === before ? guess : asUtc - aheadOf(asUtc - aheadOf(guess))
  return new Date(clockAt(exact) === `${day} ${time}` ? exact : guess).toISOString()
}

/** What the clock in the Netherlands says at an instant: "2026-11-24 15:30". */
export function clockAt(instant: string | number): string {
  const at = typeof instant === 'number' ? instant : Date.parse(instant)
  return new Date(Math.floor(at / 1000) * 1000 + aheadOf(at)).toISOString().slice(0, 16).replace('T', ' ')
}
