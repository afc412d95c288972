/** Everything about signing in that gets a line of its own, also when it is refused. */
export const signInActs = [
  'sign-in.email-code',
  'totp.set',
  'totp.remove',
  'recovery-codes.new',
  'step-up.totp',
  'step-up.recovery-code',
  'passkey.add',
  'passkey.rename',
  'passkey.remove',
  'sign-in.passkey',
  'step-up.passkey',
  'recovery.ask',
  'recovery.cancel',
  'recovery.confirm',
  'recovery.finish',
] as const
export type SignInAct = (typeof signInActs)[number]
