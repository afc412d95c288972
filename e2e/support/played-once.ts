// Stories that go the same way on every screen: played once, on a phone, while axe looks at each page on a desk too
// (support/axe.ts). The stories of the table itself are played whole on both.
export const playedOnce: readonly string[] = [
  'administration',
  'agreement',
  'begin-a-table',
  'bridge',
  'circle-decline-by-email',
  'circle-hand-over',
  'circle-invite-on-paper',
  'circle-leave-and-come-back',
  'conversation',
  'disclosure',
  'emergency-access',
  'exchange-bring-in',
  'family-authority',
  'family-members-and-homes',
  'family-two-at-once',
  'hold-beforehand',
  'holding-back',
  'joint-session',
  'my-data',
  'looking-back',
  'own-plan',
  'own-view-beside',
  'plan-two-write-at-once',
  'plan-what-must',
  'plan-who-hears-it',
  'quick-exit',
  'safe-plan',
  'safety',
  'sign-in-by-code',
  'sign-in-by-organisation',
  'sign-in-second-factor',
  'sign-in-with-a-passkey',
  'weighing',
  'who-looked',
  'who-sees-what',
]
/** The same for one part of a story that is played whole on both. */
export const ONCE = '@once'
/** For who differs only in words from another person of the same story. */
export const PHONE_ONLY = '@phone'
