import { randomBytes } from 'node:crypto'
import type { Level } from '@keukentafel/core/access/levels.ts'
import { isTurn } from '@keukentafel/core/joint/turn.ts'
import { accountOfPerson, inDomain, levelOfAcr, type ProviderDenial } from '@keukentafel/core/sign-in/providers.ts'
import type { IDToken } from 'openid-client'
import { ENTER_SESSION, type Entered } from '../access/entry.ts'
import type { Tx } from '../db/database.ts'
import type { Call, Deps } from '../http/call.ts'
import { sessionCookie } from '../http/cookies.ts'
import { unseal } from '../identity/seal.ts'
import { nobody, SESSION_SECONDS } from '../identity/session-store.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { beginSession } from './begin-session.ts'
import { attemptHash } from './go-to-provider.ts'
import { callbackOf, clientOf, library, type Secrets } from './provider-client.ts'
import {
  ADD_ACCOUNT,
  type AttemptRow,
  BY_ADDRESS,
  HAS_LEFT,
  JOIN_ORGANISATION,
  LINK,
  LINKED,
  PROVIDER,
  type ProviderRow,
  RAISE_BY_PROVIDER,
  TAKE_ATTEMPT,
} from './provider-store.ts'
import { tellOwner } from './tell-owner.ts'

/** Coming back did not sign anybody in; `detail` is for the log. */
export class Refused extends Error {
  readonly reason: ProviderDenial
  readonly detail: string
  accountId: string | null = null
  constructor(reason: ProviderDenial, detail = '') {
    super(reason)
    this.reason = reason
    this.detail = detail
  }
}

export type Return = Pick<Call, 'deps' | 'token' | 'cookies' | 'device' | 'locale'> & {
  provider: string
  /** What stands behind the question mark. */
  search: string
  browser: string | null
}
export interface Arrived {
  back: string
  purpose: AttemptRow['purpose']
}

/** The attempt of this browser, taken away before anything else is looked at. */
export async function takeAttempt(back: Return): Promise<AttemptRow> {
  const { deps } = back
  const state = new URLSearchParams(back.search).get('state') ?? ''
  const hash = attemptHash(deps, 'state', state)
  const values = [hash, attemptHash(deps, 'browser', back.browser ?? ''), back.provider, deps.now()]
  const { rows } = await deps.db.pool.query<AttemptRow>({ ...TAKE_ATTEMPT, values })
  if (!rows[0]) throw new Refused('attempt-unknown')
  return rows[0]
}

/** Believes or refuses what a provider says, and signs in, links or makes more certain. Refused: nothing has changed. */
export async function comeBack(back: Return, attempt: AttemptRow): Promise<Arrived> {
  const { deps } = back
  const { rows } = await deps.db.pool.query<ProviderRow>({ ...PROVIDER, values: [attempt.provider_id] })
  const provider = rows[0]
  if (!provider) throw new Refused('provider-away', 'turned off')
  const claims = await believe(back, provider, attempt)
  const level = levelOfAcr(provider.acr, provider.at_least, claims.acr)
  if (level === null) throw new Refused('acr-refused', String(claims.acr ?? 'none').slice(0, 100))
  const current = attempt.purpose === 'sign-in' ? null : await whoIsHere(back, attempt)
  await deps.db.write(nobody, (tx) => settle(back, tx, provider, attempt, { claims, level, current }))
  return { back: attempt.back, purpose: attempt.purpose }
}

async function believe(back: Return, provider: ProviderRow, attempt: AttemptRow): Promise<IDToken> {
  const { deps } = back
  const oidc = await library()
  const client = await clientOf(deps, provider).catch((error) => {
    throw new Refused('provider-away', String((error as { code?: string }).code ?? 'unreachable'))
  })
  const state = attemptHash(deps, 'state', new URLSearchParams(back.search).get('state') ?? '')
  const secrets = JSON.parse(unseal(deps.config.secret, 'attempt', state, attempt.sealed).toString()) as Secrets
  try {
    const tokens = await oidc.authorizationCodeGrant(client, new URL(callbackOf(deps, provider.id) + back.search), {
      pkceCodeVerifier: secrets.verifier,
      expectedNonce: secrets.nonce,
      expectedState: secrets.state,
      idTokenExpected: true,
      ...(secrets.fresh && { maxAge: 60 }),
    })
    return tokens.claims()!
  } catch (error) {
    const { code, error: said } = error as { code?: string; error?: string }
    if (error instanceof oidc.AuthorizationResponseError) throw new Refused('provider-refused', said ?? '')
    throw new Refused('answer-wrong', said ?? code ?? 'unknown')
  }
}

async function settle(
  back: Return,
  tx: Tx,
  provider: ProviderRow,
  attempt: AttemptRow,
  { claims, level, current }: { claims: IDToken; level: Level; current: string | null },
): Promise<void> {
  const email = typeof claims.email === 'string' ? claims.email : ''
  const vouches = claims.email_verified === true && inDomain(email, provider.domains)
  const linked = (await tx.one<{ account_id: string }>(LINKED, [provider.id, claims.sub]))?.account_id ?? null
  const found = vouches
    ? await tx.one<{ account_id: string; has_factor: boolean }>(BY_ADDRESS, [email, provider.organisation_id])
    : undefined
  const candidate = linked ?? (attempt.purpose === 'sign-in' ? (found?.account_id ?? null) : current)
  const verdict = accountOfPerson({
    purpose: attempt.purpose,
    linked,
    current,
    byAddress: found ? { accountId: found.account_id, hasFactor: found.has_factor } : null,
    vouches,
    left: await hasLeft(tx, provider, candidate),
  })
  if ('no' in verdict) throw refusedFor(candidate, verdict.no)
  const accountId = 'create' in verdict ? await createAccount(back, tx, email, claims) : verdict.account
  if ('create' in verdict || verdict.link) {
    if (!(await tx.one(LINK, [accountId, provider.id, claims.sub]))) throw refusedFor(accountId, 'other-account')
    logInAct(tx, { accountId, act: 'provider.link', outcome: 'permit' })
    if (!('create' in verdict)) await tellOwner(tx, accountId)
  }
  if (provider.organisation_id) await tx.rows(JOIN_ORGANISATION, [provider.organisation_id, accountId])
  const provenAt = provenOf(back.deps, claims)
  const acr = String(claims.acr)
  if (attempt.purpose === 'sign-in') {
    await beginSession(back, tx, accountId, { method: 'oidc', level, acr, provenAt })
    logInAct(tx, { accountId, act: 'sign-in.provider', outcome: 'permit' })
  } else {
    const { secret, baseUrl } = back.deps.config
    const token = randomBytes(24).toString('base64url')
    if (!(await tx.one(RAISE_BY_PROVIDER, [back.token, token, acr, level, provenAt, accountId])))
      throw refusedFor(accountId, 'attempt-unknown')
    back.cookies.push(sessionCookie(token, secret, baseUrl, SESSION_SECONDS))
    logInAct(tx, { accountId, act: 'step-up.provider', outcome: 'permit' })
  }
}

const refusedFor = (accountId: string | null, reason: ProviderDenial): Refused =>
  Object.assign(new Refused(reason), { accountId })

// When somebody showed it there, not when they came back here: a provider may have known them since this morning.
function provenOf(deps: Deps, claims: IDToken): Date {
  const now = deps.now()
  const at = claims.auth_time === undefined ? now : new Date(Number(claims.auth_time) * 1000)
  if (Number.isNaN(at.getTime())) throw new Refused('answer-wrong', 'auth_time')
  return at.getTime() > now.getTime() ? now : at
}

// The browser that came back must still be signed in as the one that left.
async function whoIsHere(back: Return, attempt: AttemptRow): Promise<string | null> {
  if (!back.token || isTurn(back.token)) return null
  const entry = { statement: ENTER_SESSION, values: [back.token, null] }
  const { entered } = await back.deps.db.read<Entered>(entry, [])
  return entered.account_id === attempt.account_id ? entered.account_id : null
}

async function hasLeft(tx: Tx, provider: ProviderRow, accountId: string | null): Promise<boolean> {
  if (!provider.organisation_id || !accountId) return false
  const row = await tx.one<{ left: boolean }>(HAS_LEFT, [provider.organisation_id, accountId])
  return row?.left ?? false
}

async function createAccount(back: Return, tx: Tx, email: string, claims: IDToken): Promise<string> {
  const name = typeof claims.name === 'string' ? claims.name.slice(0, 200) : ''
  const row = await tx.one<{ id: string }>(ADD_ACCOUNT, [email, name, back.locale, back.deps.config.demo])
  if (!row) throw new Refused('link-first')
  return row.id
}
