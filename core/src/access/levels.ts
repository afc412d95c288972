import type { Action } from './actions.ts'
import type { SeatKind } from './facts.ts'

/**
 * How sure it is that somebody is who they say they are: the levels of eIDAS (Regulation 910/2014, article 8), weakest
 * first. The law of the Netherlands asks "substantial" or "high" of public bodies for data about health and care (Wdo, Abb).
 */
export const levels = ['low', 'substantial', 'high'] as const
export type Level = (typeof levels)[number]

/**
 * How a session was made. `demo`: an invented person, chosen from a list; only in a demo. `joint`: a turn at a device that
 * several people use, with a pin (docs/decisions/0018).
 */
export const methods = ['email-code', 'passkey', 'oidc', 'demo', 'joint'] as const
export type Method = (typeof methods)[number]
/** What was asked besides, in a session that was there already. */
export type Second = 'totp' | 'recovery-code' | 'passkey'

/** What is known of the session in which something is asked. */
export interface SessionFacts {
  /** The level that counts now (`levelNow`). */
  level: Level
  /** What this installation asks of the kind of seat that is used, before its family opens at all. */
  doorLevel: Level
  /** A turn at a device that several people use. */
  joint?: boolean
}

/** The level that an action needs; an action that is not named needs "low". Docs: docs/access.md. */
export const levelNeeded: Partial<Record<Action, Level>> = {
  // A file with everything one may see leaves the house.
  'family.take-out': 'substantial',
  // Opens what is about a child to whoever is written down here.
  'authority.record': 'substantial',
  // Everything goes, for everybody.
  'plan.end': 'substantial',
  'plan.end-agree': 'substantial',
}

/**
 * What is not done with a pin at a device that others hold too, whatever the level: all that needs more than "low", the beginning
 * of another such session, opening or reviewing emergency access, destroying for good, and everything about a shield: from whom
 * something is kept may sit beside.
 */
export const ownDeviceOnly: readonly Action[] = [
  ...(Object.keys(levelNeeded) as Action[]),
  'joint.begin',
  'emergency.open',
  'emergency.review',
  'rights.destroy',
  'shield.see',
  'shield.words',
  'shield.set',
  'shield.add',
  'shield.review',
  'shield.lift',
  'shield.confirm',
]

/** For how many hours more than "low" counts, after which it is asked again (NIST SP 800-63B, 4.2.3: once in 12 hours). */
export const STRONG_HOURS = 12
/** Within how many minutes of signing in a first second factor may be set up: a forgotten open session cannot do it. */
export const FRESH_MINUTES = 15

export const atLeast = (level: Level, needed: Level): boolean => levels.indexOf(level) >= levels.indexOf(needed)

/** The stronger of two. */
export const stronger = (a: Level, b: Level): Level => (atLeast(a, b) ? a : b)

/** The level that was reached by a way of signing in; `acr` is what a provider said, as our own word. */
export function levelOf(how: { method: Method; second?: Second | null; acr?: Level | null }): Level {
  const first: Level =
    how.method === 'oidc'
      ? (how.acr ?? 'low')
      : // A passkey is something one has, and is used only after a face, a finger or a code of the device.
        how.method === 'passkey' || how.method === 'demo'
        ? 'substantial'
        : 'low'
  return how.second ? stronger(first, 'substantial') : first
}

/** The level that counts at a moment: what was proven long ago no longer does. Enforced again by enter_session. */
export function levelNow(proven: { level: Level; provenAt: string | null }, now: string): Level {
  if (proven.provenAt === null) return proven.level
  return Date.parse(now) - Date.parse(proven.provenAt) < STRONG_HOURS * 3_600_000 ? proven.level : 'low'
}

/** Which kinds of seat open only after a second factor; a setting of the installation. */
export const secondFactorChoices = {
  nobody: [],
  professionals: ['professional'],
  everybody: ['family', 'network', 'professional'],
} as const satisfies Record<string, readonly SeatKind[]>
export type SecondFactorChoice = keyof typeof secondFactorChoices

/** What opens a family to this kind of seat. */
export const doorLevelOf = (choice: SecondFactorChoice, kind: SeatKind): Level =>
  (secondFactorChoices[choice] as readonly SeatKind[]).includes(kind) ? 'substantial' : 'low'

/**
 * What the own tables ask of a session besides: who set up an app for codes (`has`) shows more than a mailbox once in each session, so whoever
 * reads their mail reads nothing else of theirs. `shown`: the most that was ever shown in it. A turn at a device of several people has its own pin.
 * Enforced by enter_session.
 */
export const ownDoor = ({ has, shown, joint }: { has: boolean; shown: Level; joint: boolean }): Level =>
  has && !joint && shown === 'low' ? 'substantial' : 'low'
