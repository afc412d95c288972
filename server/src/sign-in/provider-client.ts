import type { webcrypto } from 'node:crypto'
import { acrToAsk } from '@keukentafel/core/sign-in/providers.ts'
import type { Configuration } from 'openid-client'
import type { Deps } from '../http/call.ts'
import { unseal } from '../identity/seal.ts'
import type { ProviderRow } from './provider-store.ts'

/** The library for OpenID Connect, loaded when somebody goes to a provider. */
export const library = () => import('openid-client')

const KEEP_MS = 10 * 60_000
const TIMEOUT_S = 10
const known = new Map<string, { at: number; made: Promise<Configuration> }>()

/** The exact address to which a provider sends people back; it is registered there word for word. */
export const callbackOf = (deps: Deps, provider: string): string =>
  `${deps.config.baseUrl}/api/auth/provider/${provider}/callback`

/**
 * What a provider says of itself, with our key (private_key_jwt). Kept for ten minutes; another key or issuer is another entry.
 * Only a provider on this very machine may be without TLS.
 */
export function clientOf(deps: Deps, row: ProviderRow): Promise<Configuration> {
  const name = `${deps.config.baseUrl} ${row.id} ${row.updated_at.toISOString()}`
  const before = known.get(name)
  if (before && deps.now().getTime() - before.at < KEEP_MS) return before.made
  const made = discover(deps, row)
  known.set(name, { at: deps.now().getTime(), made })
  made.catch(() => known.delete(name))
  return made
}

async function discover(deps: Deps, row: ProviderRow): Promise<Configuration> {
  const oidc = await library()
  const jwk = JSON.parse(
    unseal(deps.config.secret, 'provider', row.id, row.key_sealed).toString(),
  ) as webcrypto.JsonWebKey
  const key = (await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ])) as webcrypto.CryptoKey
  const auth = oidc.PrivateKeyJwt({ key: key as never, kid: row.public_key.kid })
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(row.issuer).hostname)
  const client = await oidc.discovery(new URL(row.issuer), row.client_id, { use_mtls_endpoint_aliases: false }, auth, {
    timeout: TIMEOUT_S,
    execute: here ? [oidc.allowInsecureRequests] : [],
  })
  // The library trusts TLS for the answer of the token endpoint; we look at the signature as well.
  oidc.enableNonRepudiationChecks(client)
  return client
}

/** What is asked of the provider, besides who it is: PKCE, state, nonce, and the words that are sure enough. */
export async function question(deps: Deps, row: ProviderRow, fresh: boolean) {
  const oidc = await library()
  const client = await clientOf(deps, row)
  const secrets = {
    verifier: oidc.randomPKCECodeVerifier(),
    nonce: oidc.randomNonce(),
    state: oidc.randomState(),
    fresh,
  }
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: callbackOf(deps, row.id),
    scope: row.domains.length > 0 ? 'openid email profile' : 'openid',
    response_type: 'code',
    code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
    state: secrets.state,
    nonce: secrets.nonce,
    acr_values: acrToAsk(row.acr, row.at_least).join(' '),
    // To show more is to show it now, not to be known from this morning.
    ...(fresh && { prompt: 'login', max_age: '60' }),
  })
  return { url: url.href, secrets }
}
export type Secrets = Awaited<ReturnType<typeof question>>['secrets']
