import type { SeatFacts, SeatKind } from './facts.ts'

/** Whether somebody belongs to the family itself; only their agreement makes a goal the family's (mission R1). */
export const isOfFamily = (kind: SeatKind | undefined): boolean => kind === 'family'

/** Whether somebody helps by profession: only they keep a file, and only their help asks agreement (Jeugdwet 7.3.4). */
export const isProfessional = (kind: SeatKind | undefined): boolean => kind === 'professional'

const stances: readonly string[] = [
  'view',
  'signature',
  'progress',
  'own-line',
  'domain-view',
  'heard-check',
  'child-word',
  'capacity',
  'calmer-answer',
]
/** A view, a signature, how a goal goes: a person's own stance; nobody takes one, or takes it back, for somebody who can do it themselves. */
export const isStance = (kind: string): boolean => stances.includes(kind)

/** What only who said it carries further or calls past: a stance, a voice in a weighing, and whether what they ask of a plan is met. */
export const isTheirsAlone = (kind: string): boolean =>
  isStance(kind) || kind === 'voice' || kind === 'condition' || isSent(kind)

/** Laying the plan to rest and waking it, and saying what is too much, is the family's alone (mission P3). */
export const isTheFamilys = (kind: string): boolean => kind === 'rest' || kind === 'limit'

/** Says how something was for oneself, not how one sees the words of another: who said those is not told that it was said. */
export const isOfOneself = (kind: string): boolean => kind === 'heard-check'

/** Written to somebody: once sent it is not said otherwise, and nobody reads along later than it was sent to (docs/decisions/0037). */
export const isSent = (kind: string): boolean => kind === 'thread' || kind === 'message'

/** Of who says it and of nobody else, until they choose who may know: who says it is always among its hearers. */
export const isPrivateAtFirst = (kind: string): boolean =>
  kind === 'heard-check' || kind === 'child-word' || isSent(kind)

/** Said by somebody of the family alone: no helper has a place of a child, nor lays the plan to rest, nor knows what costs energy. */
export const isSaidByFamily = (kind: string): boolean =>
  isTheFamilys(kind) || kind === 'child-word' || kind === 'energy' || kind === 'capacity'

/** A number is nobody else's to say, not for who has no account either (issue 4: never a score of a person); nor does anybody write in the name of another. */
export const isOwnOnly = (kind: string): boolean =>
  kind === 'own-line' || kind === 'domain-view' || kind === 'capacity' || isOwnNote(kind) || isSent(kind)

/** Own working notes of a professional: nobody else hears them, and there is no way to open them to others (Besluit verplichte meldcode; domain 1.5). */
export const isOwnNote = (kind: string): boolean => kind === 'meldcode-note'

export interface Sayer {
  personId: string
  kind: SeatKind
  hasAccount: boolean
}

/** A family may write down what a helper without an account said to a change of a visit: it is told as written down, and by whom. */
export const mayWriteAnswerFor = (kind: string, writer: SeatFacts, sayer: Sayer): boolean =>
  kind === 'calmer-answer' && isOfFamily(writer.kind) && !isOfFamily(sayer.kind) && !sayer.hasAccount

/**
 * Whose words somebody may put to the table. Own words always. The family speaks for its own who take part without an
 * account. Others may write down what the family says in a talk (it is seen at once by who said it), but nobody takes a
 * stance, agreeing or signing, for somebody else.
 */
export function mayWriteFor(writer: SeatFacts, sayer: Sayer, stance: boolean): boolean {
  if (sayer.personId === writer.personId) return true
  if (!isOfFamily(sayer.kind)) return false
  return stance ? isOfFamily(writer.kind) && !sayer.hasAccount : true
}
