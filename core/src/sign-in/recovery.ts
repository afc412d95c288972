import { atLeast, type Level } from '../access/levels.ts'
import { ages } from '../law/ages.ts'

/** Hours between asking and taking away what was lost: time for who really owns it to see the mail and stop it. */
export const RECOVERY_WAIT_HOURS = 48
/** After these days an unfinished recovery is nothing any more. */
export const RECOVERY_DAYS = 14

export interface ConfirmFacts {
  /** Whether the one who confirms is the one who asks. */
  same: boolean
  /** Whether both sit at one table today. */
  sharesTable: boolean
  /** Age of the one who confirms, as written at that table; null when unknown. */
  age: number | null
  level: Level
}
export type ConfirmDenial = 'own-recovery' | 'no-shared-table' | 'too-young' | 'level-too-low'

/**
 * May this person say "it is really them"? Somebody who knows them, sits at a table with them, can decide alone, and has shown more
 * than a mailbox themselves: else two mailboxes would do.
 */
export function mayConfirm(facts: ConfirmFacts): ConfirmDenial | null {
  if (facts.same) return 'own-recovery'
  if (!facts.sharesTable) return 'no-shared-table'
  if (facts.age !== null && facts.age < ages.adult) return 'too-young'
  return atLeast(facts.level, 'substantial') ? null : 'level-too-low'
}

/** Whether what was lost may be taken away now. Both are needed: somebody's word, and time. */
export function mayFinish(recovery: { opensAt: string; confirmed: boolean }, now: string): boolean {
  return recovery.confirmed && Date.parse(recovery.opensAt) <= Date.parse(now)
}
