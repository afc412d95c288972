import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { MadePasskey } from '@keukentafel/core/sign-in/passkeys.ts'
import type { z } from 'zod'
import { readAsAccount, writeAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { newChallenge, takeChallenge } from './challenges.ts'
import { ADD_PASSKEY, OWN_PASSKEYS, type PasskeyRow, REMOVE_PASSKEY, RENAME_PASSKEY } from './passkey-store.ts'
import { raiseSession } from './raise-session.ts'
import { requireOwn } from './require-own.ts'
import { OWNER_OF } from './sign-in-store.ts'
import { tellOwner } from './tell-owner.ts'
import { ourSite, webauthn } from './webauthn.ts'

// EdDSA, ES256, RS256: what devices have; newer ones are still an experiment in our own runtime.
const ALGORITHMS = [-8, -7, -257]

/** What a browser needs to make a passkey: kept by the device itself, and used only after a finger, a face or its code. */
export async function askForPasskey(call: Call<object>) {
  const { self, owner } = await writeAsAccount(call, async (tx, self) => {
    await requireOwn(tx, self)
    return { self, owner: (await tx.one<{ email: string; name: string }>(OWNER_OF, [self.accountId]))! }
  })
  const { results } = await readAsAccount(call, [[OWN_PASSKEYS, []]])
  const { generateRegistrationOptions } = await webauthn()
  const { rpID, rpName } = ourSite(call.deps.config)
  const options = await generateRegistrationOptions({
    rpID,
    rpName,
    challenge: await newChallenge(call.deps, 'passkey.add', self.accountId),
    userID: new Uint8Array(Buffer.from(self.accountId.replaceAll('-', ''), 'hex')),
    userName: owner.email,
    userDisplayName: owner.name || owner.email,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: (results[0] as PasskeyRow[]).map((row) => ({ id: row.credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options: { ...options } }
}

type Added = { response: z.output<typeof MadePasskey>; name?: string | undefined }

/** Keeps the public half of the passkey that was made. The account mailbox hears of it. */
export async function addPasskey(call: Call<object, undefined, Added>) {
  const { verifyRegistrationResponse } = await webauthn()
  const { rpID, origin } = ourSite(call.deps.config)
  return writeAsAccount(call, async (tx, self) => {
    await requireOwn(tx, self)
    const { response } = call.body
    const challenge = await takeChallenge(
      call.deps,
      tx,
      'passkey.add',
      self.accountId,
      response.response.clientDataJSON,
    )
    const verified = await verifyRegistrationResponse({
      response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => null)
    if (!verified?.verified) throw new AppError('passkey.refused')
    const { credential, credentialBackedUp } = verified.registrationInfo
    const added = await tx.one<{ id: string }>(ADD_PASSKEY, [
      self.accountId,
      credential.id,
      Buffer.from(credential.publicKey),
      credential.counter,
      credential.transports ?? [],
      credentialBackedUp,
      call.body.name ?? (call.device || 'Passkey'),
    ])
    if (!added) throw new AppError('passkey.refused')
    logInAct(tx, { accountId: self.accountId, act: 'passkey.add', outcome: 'permit' })
    await tellOwner(tx, self.accountId)
    if (self.level === 'low') await raiseSession(call, tx, self, 'passkey')
    return { id: added.id }
  })
}

/** Another name for a passkey. */
export const renamePasskey = (call: Call<{ passkeyId: string }, undefined, { name: string }>) =>
  writeAsAccount(call, async (tx, self) => {
    const { passkeyId } = call.params
    if (!(await tx.one(RENAME_PASSKEY, [passkeyId, self.accountId, call.body.name]))) throw new AppError('not.found')
    logInAct(tx, { accountId: self.accountId, act: 'passkey.rename', outcome: 'permit' })
    return { id: passkeyId }
  })

/** From now on the passkey opens nothing. */
export const removePasskey = (call: Call<{ passkeyId: string }>) =>
  writeAsAccount(call, async (tx, self) => {
    if (!(await tx.one(REMOVE_PASSKEY, [call.params.passkeyId, self.accountId]))) throw new AppError('not.found')
    logInAct(tx, { accountId: self.accountId, act: 'passkey.remove', outcome: 'permit' })
    await tellOwner(tx, self.accountId)
    return { removed: true }
  })
