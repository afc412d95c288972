/**
 * Why something waits for who looks: a closed list. Each has its SQL in server/src/waits/reasons-store.ts (a type asks for it) and, as
 * far as it is about what was said, its rule in waits.ts. A new kind that asks something of somebody adds a reason here.
 */
export const ownReasons = [
  'step',
  'proposal',
  'message',
  'judge',
  'share',
  'help',
  'question',
  'look-back',
  'view',
  'asked-to-leave',
  'seat',
] as const
/** For who coordinates besides: what does not move, what nobody answered, and what two people do at once. */
export const coordinatorReasons = ['stalled', 'unanswered', 'overlap', 'doubled'] as const
export const waitReasons = [...ownReasons, ...coordinatorReasons] as const
export type WaitReason = (typeof waitReasons)[number]

/** Which tables one wants to see. */
export const caseloadShows = ['all', 'mine', 'coordinating', 'changed'] as const
export type CaseloadShow = (typeof caseloadShows)[number]

export const caseloadSettings = {
  /** Tables on a page. */
  page: 20,
  /** Of each reason at one table so many in words, and of all that changed, before "en nog 12". */
  waits: 2,
  changes: 3,
  /** So many changes are counted; more is "meer dan". */
  countedChanges: 99,
  /** Who never said "seen" is told what changed in so many days. */
  changedDays: 14,
  /** Looking back is prepared from so many days before; who said how it goes in so many days is ready. */
  prepareDays: 7,
  saidDays: 14,
  /** Visits are laid beside each other for so many days ahead. */
  aheadDays: 14,
  /** How long a visit without an end is taken to last. */
  visitMinutes: 60,
  /** Asked longer ago than so many days and not answered; everybody chooses one for their own list. */
  unansweredAfter: [7, 14, 30],
} as const
