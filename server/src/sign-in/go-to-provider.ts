import { createHmac, randomBytes } from 'node:crypto'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readAsAccount, writeAsAccount } from '../accounts/public.ts'
import type { Call, Deps } from '../http/call.ts'
import { attemptCookie } from '../http/cookies.ts'
import { limitNetwork } from '../identity/limits.ts'
import { seal } from '../identity/seal.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { question } from './provider-client.ts'
import { ADD_ATTEMPT, PROVIDER, PROVIDERS_ON, type ProviderRow, UNLINK } from './provider-store.ts'
import { requireOwn } from './require-own.ts'
import { tellOwner } from './tell-owner.ts'

const ATTEMPT_MINUTES = 10

export const attemptHash = (deps: Deps, what: 'state' | 'browser', value: string): string =>
  createHmac('sha256', deps.config.secret).update(`${what} ${value}`).digest('base64url')

/** By whom one can sign in here. */
export async function listProviders(call: Call<object>) {
  const { rows } = await call.deps.db.pool.query<{ id: string; name: string }>({ ...PROVIDERS_ON })
  return { providers: rows }
}

export async function providerOf(deps: Deps, id: string): Promise<ProviderRow> {
  const { rows } = await deps.db.pool.query<ProviderRow>({ ...PROVIDER, values: [id] })
  if (!rows[0]) throw new AppError('not.found')
  return rows[0]
}

type Going = { purpose: 'sign-in' | 'link' | 'step-up'; back?: string | undefined }

/** Sends a browser to a provider; what is needed to believe its answer stays here, bound to that browser. */
export async function goToProvider(call: Call<{ provider: string }, undefined, Going>) {
  const { deps, body } = call
  await limitNetwork(call, 'provider')
  const provider = await providerOf(deps, call.params.provider)
  const account = body.purpose === 'sign-in' ? null : (await readAsAccount(call, [])).self.accountId
  if (body.purpose === 'link') await writeAsAccount(call, (tx, self) => requireOwn(tx, self))
  const { url, secrets } = await question(deps, provider, body.purpose === 'step-up').catch((error) => {
    throw new AppError('provider.away', { internal: (error as Error).message })
  })
  const browser = randomBytes(24).toString('base64url')
  const state = attemptHash(deps, 'state', secrets.state)
  await deps.db.pool.query({
    ...ADD_ATTEMPT,
    values: [
      state,
      attemptHash(deps, 'browser', browser),
      provider.id,
      body.purpose,
      account,
      seal(deps.config.secret, 'attempt', state, Buffer.from(JSON.stringify(secrets))),
      body.back ?? '/',
      new Date(deps.now().getTime() + ATTEMPT_MINUTES * 60_000),
    ],
  })
  call.cookies.push(attemptCookie(browser, deps.config.baseUrl, ATTEMPT_MINUTES * 60))
  return { url }
}

/** From now on this provider does not sign me in. */
export const unlinkProvider = (call: Call<{ provider: string }>) =>
  writeAsAccount(call, async (tx, self) => {
    const gone = await tx.one(UNLINK, [self.accountId, call.params.provider])
    if (gone) {
      logInAct(tx, { accountId: self.accountId, act: 'provider.unlink', outcome: 'permit' })
      await tellOwner(tx, self.accountId)
    }
    return { removed: gone !== undefined }
  })
