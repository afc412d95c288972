import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { UsedPasskey } from '@keukentafel/core/sign-in/passkeys.ts'
import type { z } from 'zod'
import { readAsAccount, type Self, writeAsAccount } from '../accounts/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { limitNetwork } from '../identity/limits.ts'
import { nobody } from '../identity/session-store.ts'
import { logInAct, logSignIn } from '../identity/sign-in-log.ts'
import { beginSession } from './begin-session.ts'
import { newChallenge, takeChallenge } from './challenges.ts'
import { OWN_PASSKEYS, PASSKEY_BY_CREDENTIAL, type PasskeyRow, USE_PASSKEY } from './passkey-store.ts'
import { raiseSession } from './raise-session.ts'
import { ourSite, webauthn } from './webauthn.ts'

type Used = Call<object, undefined, { response: z.output<typeof UsedPasskey> }>

/** What the browser of somebody who is not signed in needs: which passkey it uses is theirs to choose. */
export async function askToSignIn(call: Call<object>) {
  await limitNetwork(call, 'passkey')
  return { options: await question(call, await newChallenge(call.deps, 'passkey.sign-in', null), []) }
}

/** Signs in with a passkey: what one has, after what one is or knows. */
export async function signInWithPasskey(call: Used) {
  await limitNetwork(call, 'passkey')
  let owner: string | null = null
  try {
    return await call.deps.db.write(nobody, async (tx) => {
      const challenge = await answered(call, tx, 'passkey.sign-in', null)
      const passkey = await tx.one<PasskeyRow>(PASSKEY_BY_CREDENTIAL, [call.body.response.id])
      owner = passkey?.account_id ?? null
      const accountId = await verify(call, tx, passkey, challenge)
      logInAct(tx, { accountId, act: 'sign-in.passkey', outcome: 'permit' })
      await beginSession(call, tx, accountId, { method: 'passkey' })
      return { accountId }
    })
  } catch (error) {
    await logRefusal(call, owner, 'sign-in.passkey', error)
    throw error
  }
}

/** The same for somebody who is signed in, with their own passkeys only. */
export async function askToStepUp(call: Call<object>) {
  const { self, results } = await readAsAccount(call, [[OWN_PASSKEYS, []]])
  const challenge = await newChallenge(call.deps, 'passkey.step-up', self.accountId)
  return { options: await question(call, challenge, results[0] as PasskeyRow[]) }
}

/** Makes the session more certain with one of the own passkeys; that of somebody else does nothing. */
export async function stepUpWithPasskey(call: Used) {
  let self: Self | undefined
  try {
    return await writeAsAccount(call, async (tx, who) => {
      self = who
      const challenge = await answered(call, tx, 'passkey.step-up', who.accountId)
      const passkey = await tx.one<PasskeyRow>(PASSKEY_BY_CREDENTIAL, [call.body.response.id])
      if (passkey?.account_id !== who.accountId) throw new AppError('passkey.refused', { internal: 'other-account' })
      await verify(call, tx, passkey, challenge)
      logInAct(tx, { accountId: who.accountId, act: 'step-up.passkey', outcome: 'permit' })
      return { level: await raiseSession(call, tx, who, 'passkey') }
    })
  } catch (error) {
    if (self) await logRefusal(call, self.accountId, 'step-up.passkey', error)
    throw error
  }
}

async function question(call: Call<object>, challenge: Uint8Array<ArrayBuffer>, own: PasskeyRow[]) {
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    rpID: ourSite(call.deps.config).rpID,
    challenge,
    userVerification: 'required',
    allowCredentials: own.map((row) => ({ id: row.credential_id })),
  })
  return { ...options }
}

const answered = (call: Used, tx: Tx, purpose: 'passkey.sign-in' | 'passkey.step-up', accountId: string | null) =>
  takeChallenge(call.deps, tx, purpose, accountId, call.body.response.response.clientDataJSON)

async function verify(call: Used, tx: Tx, passkey: PasskeyRow | undefined, challenge: string): Promise<string> {
  if (!passkey) throw new AppError('passkey.refused', { internal: 'unknown' })
  const { verifyAuthenticationResponse } = await webauthn()
  const { rpID, origin } = ourSite(call.deps.config)
  const verified = await verifyAuthenticationResponse({
    response: call.body.response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
    },
  }).catch(() => null)
  if (!verified?.verified) throw new AppError('passkey.refused', { internal: 'signature' })
  await tx.rows(USE_PASSKEY, [passkey.id, verified.authenticationInfo.newCounter])
  return passkey.account_id
}

async function logRefusal(
  call: Used,
  accountId: string | null,
  act: 'sign-in.passkey' | 'step-up.passkey',
  error: unknown,
): Promise<void> {
  if (!(error instanceof AppError)) return
  await logSignIn(call.deps.db.pool, { accountId, act, outcome: 'deny', reason: error.message })
}
