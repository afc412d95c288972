import { clockAt, instantAt } from '../calendar/moment.ts'
import { ages } from '../law/ages.ts'
import { ageOn } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'
import { type Channel, channels, type NoticeSort, noticeSorts } from './names.ts'

/** What somebody chose: by what, about what, when, and when not. Clock times in the Netherlands. */
export interface Choice {
  channel: Channel
  sorts: NoticeSort[]
  /** One message a day, at this time; null is at once. */
  digestAt: string | null
  /** From when until when nothing comes; the same time twice is never. */
  quietFrom: string
  quietUntil: string
  /** Nothing before this day. */
  notBefore: string | null
}
/** To whom the choice belongs, as far as it matters. */
export interface Chooser {
  /** Of the youngest member of a family that this account is; null when it is none, or not known. */
  birthDate: string | null
  /** An invented person of the demo. */
  invented: boolean
}

/** After this time nothing comes to a child. */
export const CHILD_UNTIL = '19:00'
const usual = { digestAt: '09:00', quietFrom: '21:00', quietUntil: '08:00', notBefore: null } as const

/** Whether the rules for children hold: who does not decide alone yet (law/ages.ts) is reached on an own device only, and never late. */
export const isChild = (who: Chooser, today: string): boolean =>
  who.birthDate !== null && ageOn(who.birthDate, today) < ages.decidesAlone

/**
 * What holds for somebody who chose nothing: once a day by mail for a grown-up, but not for everything that is said; nothing for who is
 * not of age, and nothing for invented people, whose mail nobody waits for.
 */
export function usualChoice(who: Chooser, today: string): Choice {
  const quiet = who.invented || (who.birthDate !== null && ageOn(who.birthDate, today) < ages.adult)
  const sorts = quiet ? [] : noticeSorts.filter((sort) => sort !== 'said')
  return { channel: quiet ? 'none' : 'mail', sorts, ...usual }
}

/** By what somebody can be reached: of what this installation has, a child only on an own device. */
export const openChannels = (installed: readonly Channel[], child: boolean): Channel[] =>
  channels.filter((channel) => channel === 'none' || (installed.includes(channel) && (!child || channel === 'push')))

/** Whether a clock time lies in a stretch that may go past midnight. */
const within = (time: string, from: string, until: string): boolean =>
  from < until ? from <= time && time < until : from > until && (time >= from || time < until)

/** Whether something may come now: not in the quiet hours, not before the day that was named, to a child not in the evening. */
export function mayTell(choice: Choice, child: boolean, now: string): boolean {
  const [day, time] = clockAt(now).split(' ') as [string, string]
  if (choice.channel === 'none' || (choice.notBefore !== null && day < choice.notBefore)) return false
  if (child && (time >= CHILD_UNTIL || choice.channel !== 'push')) return false
  return !within(time, choice.quietFrom, choice.quietUntil)
}

/**
 * As what a message may go now: at once, as the one of today, or not now. `lastDigest` is the day of the last daily message. Who chose
 * once a day gets it after its time even when this machine was off at that time, but never two on one day.
 */
export function slotNow(
  choice: Choice,
  child: boolean,
  now: string,
  lastDigest: string | null,
): 'now' | 'digest' | null {
  if (!mayTell(choice, child, now)) return null
  if (choice.digestAt === null) return 'now'
  const [day, time] = clockAt(now).split(' ') as [string, string]
  return time >= choice.digestAt && (lastDigest === null || lastDigest < day) ? 'digest' : null
}

const MOST_SECONDS = 12 * 3600
/** For how many seconds from now a message may still be shown, so that a phone that was off does not ring in the quiet hours. */
export function secondsLeft(choice: Choice, child: boolean, now: string): number {
  const [day] = clockAt(now).split(' ') as [string]
  const ends = [choice.quietFrom === choice.quietUntil ? null : choice.quietFrom, child ? CHILD_UNTIL : null]
    .flatMap((time) => (time ? [Math.floor((Date.parse(instantAt(day, time)) - Date.parse(now)) / 1000)] : []))
    .filter((seconds) => seconds > 0)
  return Math.min(MOST_SECONDS, ...ends)
}

/** What is wrong with a choice. */
export function faultsOfChoice(
  choice: Choice,
  { child, open, today }: { child: boolean; open: readonly Channel[]; today: string },
): Fault[] {
  const faults: Fault[] = []
  const add = (pointer: string, code: string) => faults.push({ pointer, code })
  if (!open.includes(choice.channel)) add('/channel', child ? 'notice.own-device' : 'choice.missing')
  const { digestAt, quietFrom, quietUntil, notBefore } = choice
  if (digestAt !== null && within(digestAt, quietFrom, quietUntil)) add('/digestAt', 'notice.in-quiet')
  else if (digestAt !== null && child && digestAt >= CHILD_UNTIL) add('/digestAt', 'notice.too-late')
  if (notBefore !== null && notBefore <= today) add('/notBefore', 'date.past')
  return faults
}
