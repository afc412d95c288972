// Stories that go the same way on every screen: played once, on a phone, while axe looks at each page on a desk too
// (support/axe.ts). The stories of the table itself are played whole on both.
export const playedOnce: readonly string[] = [
  'administration',
  'agreement',
  'bridge',
  'circle-decline-by-email',
  'circle-hand-over',
  'circle-leave-and-come-back',
  'disclosure',
  'emergency-access',
  'exchange-bring-in',
  'family-authority',
  'hold-beforehand',
  'holding-back',
  'joint-session',
  'looking-back',
  'own-plan',
  'own-view-beside',
  'plan-two-write-at-once',
  'plan-who-hears-it',
  'quick-exit',
  'safety',
  'sign-in-by-code',
  'sign-in-by-organisation',
  'sign-in-second-factor',
  'sign-in-with-a-passkey',
  'who-looked',
  'who-sees-what',
]
/** For who differs only in words from another person of the same story. */
export const PHONE_ONLY = '@phone'
