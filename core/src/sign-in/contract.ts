import { z } from 'zod'
import { levels } from '../access/levels.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { signInActs } from './acts.ts'
import { AppCode, OneCode } from './codes.ts'
import { MadePasskey, Options, PasskeyName, UsedPasskey } from './passkeys.ts'

const Level = z.enum(levels)
const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) })
const Raised = z.strictObject({ level: Level })

/** How one shows to be oneself, besides the code that comes by e-mail (server/src/sign-in). */
export const signInEndpoints = defineEndpoints({
  readSignIn: {
    method: 'GET',
    path: '/me/sign-in',
    account: 'only about the account itself',
    summary: 'How surely I am signed in, and what I have set up for it',
    output: z.strictObject({
      level: Level,
      /** Whether this session is new enough to set up the first second factor. */
      fresh: z.boolean(),
      /** Tables that stay closed until more is shown. */
      closedTables: z.int(),
      totp: z.boolean(),
      recoveryCodesLeft: z.int(),
      passkeys: z.array(z.strictObject({ id: Id, name: z.string(), addedAt: Instant, lastUsedAt: Instant.nullable() })),
      /** By whom one can sign in here, and whether that is linked to this account. */
      providers: z.array(z.strictObject({ id: z.string(), name: z.string(), linked: z.boolean() })),
      /** A recovery that was asked for, if any: it opens only when somebody confirmed it and its time has come. */
      recovery: z.strictObject({ askedAt: Instant, opensAt: Instant, confirmed: z.boolean() }).nullable(),
      /** The last times somebody signed in or tried to, as far as it was about this account. */
      history: z.array(
        z.strictObject({
          at: Instant,
          act: z.enum(signInActs),
          outcome: z.enum(['permit', 'deny']),
          reason: z.string(),
        }),
      ),
    }),
  },
  beginTotp: {
    method: 'POST',
    path: '/me/totp',
    account: 'only about the account itself; only just after signing in, or with what one already has',
    summary: 'Begin with one-time codes from an app: the secret that the app is given',
    output: z.strictObject({ secret: z.string(), uri: z.string() }),
  },
  confirmTotp: {
    method: 'POST',
    path: '/me/totp/confirm',
    account: 'only about the account itself; only just after signing in, or with what one already has',
    summary: 'Show that the app gives the right codes; gives the recovery codes, once',
    body: z.strictObject({ code: AppCode }),
    output: RecoveryCodes,
  },
  removeTotp: {
    method: 'DELETE',
    path: '/me/totp',
    account: 'only about the account itself',
    level: 'substantial',
    summary: 'Stop with one-time codes from an app',
    output: z.strictObject({ removed: z.boolean() }),
  },
  newRecoveryCodes: {
    method: 'POST',
    path: '/me/recovery-codes',
    account: 'only about the account itself',
    level: 'substantial',
    summary: 'New recovery codes; those from before no longer work',
    output: RecoveryCodes,
  },
  stepUp: {
    method: 'POST',
    path: '/me/step-up',
    account: 'only the own session, with what the account itself has set up',
    summary: 'Make this session more certain with a code from the app, or with a recovery code',
    body: z.strictObject({ code: OneCode }),
    output: Raised,
  },
  askRecovery: {
    method: 'POST',
    path: '/me/recovery',
    account: 'only about the account itself; it opens nothing without somebody else at the table, and time',
    summary: 'Ask to begin anew because what one had is lost; gives the words for the one who confirms',
    output: z.strictObject({ words: z.string(), opensAt: Instant }),
  },
  cancelRecovery: {
    method: 'DELETE',
    path: '/me/recovery',
    account: 'only about the account itself',
    summary: 'This was not me, or I found it again: stop the recovery',
    output: z.strictObject({ cancelled: z.boolean() }),
  },
  confirmRecovery: {
    method: 'POST',
    path: '/recoveries/confirm',
    account: 'the words are the right, and only for a grown-up who sits at a table with the one who asks',
    level: 'substantial',
    summary: 'Confirm that it is really this person who lost what they had',
    body: z.strictObject({ words: OneCode }),
    output: z.strictObject({ name: z.string(), opensAt: Instant }),
  },
  finishRecovery: {
    method: 'POST',
    path: '/me/recovery/finish',
    account: 'only about the account itself, when it was confirmed and its time has come',
    summary: 'Take away what was lost, so that something new can be set up',
    output: z.strictObject({ done: z.boolean() }),
  },
  askForPasskey: {
    method: 'POST',
    path: '/me/passkeys/options',
    account: 'only about the account itself; only just after signing in, or with what one already has',
    summary: 'What the browser needs to make a passkey',
    output: z.strictObject({ options: Options }),
  },
  addPasskey: {
    method: 'POST',
    path: '/me/passkeys',
    account: 'only about the account itself; only just after signing in, or with what one already has',
    summary: 'Keep the passkey that the browser made',
    body: z.strictObject({ response: MadePasskey, name: PasskeyName.optional() }),
    output: z.strictObject({ id: Id }),
  },
  renamePasskey: {
    method: 'PATCH',
    path: '/me/passkeys/:passkeyId',
    account: 'only the own passkeys',
    summary: 'Call a passkey something else',
    body: z.strictObject({ name: PasskeyName }),
    output: z.strictObject({ id: Id }),
  },
  removePasskey: {
    method: 'DELETE',
    path: '/me/passkeys/:passkeyId',
    account: 'only the own passkeys',
    level: 'substantial',
    summary: 'A passkey no longer opens anything',
    output: z.strictObject({ removed: z.boolean() }),
  },
  askToStepUp: {
    method: 'POST',
    path: '/me/step-up/options',
    account: 'only the own session, with what the account itself has set up',
    summary: 'What the browser needs to use one of the own passkeys',
    output: z.strictObject({ options: Options }),
  },
  stepUpWithPasskey: {
    method: 'POST',
    path: '/me/step-up/passkey',
    account: 'only the own session, with what the account itself has set up',
    summary: 'Make this session more certain with a passkey',
    body: z.strictObject({ response: UsedPasskey }),
    output: Raised,
  },
  askToSignIn: {
    method: 'POST',
    path: '/passkeys/options',
    public: 'nobody is signed in yet; it gives a number by chance and nothing else; attempts are limited',
    summary: 'What the browser needs to sign in with a passkey',
    output: z.strictObject({ options: Options }),
  },
  signInWithPasskey: {
    method: 'POST',
    path: '/passkeys/sign-in',
    public: 'nobody is signed in yet; the signature is the right; attempts are limited',
    summary: 'Sign in with a passkey',
    body: z.strictObject({ response: UsedPasskey }),
    output: z.strictObject({ accountId: Id }),
  },
})
