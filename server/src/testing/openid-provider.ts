/// <reference path="./oidc-provider.d.ts" />
import { generateKeyPairSync } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody who can sign in at the provider, and how surely the provider says they did. */
export interface AtProvider {
  sub: string
  email?: string
  emailVerified?: boolean
  name?: string
  acr?: string
}
export interface OpenIdProvider {
  issuer: string
  /** Who signs in next; null stops at the provider. */
  next: AtProvider | null
  stop(): Promise<void>
}
interface Client {
  id: string
  redirectUri: string
  jwksUri?: string
  jwks?: object
}

/**
 * A real OpenID provider (oidc-provider) on this machine: code flow, PKCE S256 demanded, private_key_jwt, acr. Who signs in is decided by the
 * test instead of by a form.
 */
export async function openIdProvider(client: Client, port = 0): Promise<OpenIdProvider> {
  const people = new Map<string, AtProvider>()
  let handle: (request: http.IncomingMessage, response: http.ServerResponse) => void = () => {}
  const server = http.createServer((request, response) => handle(request, response))
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        redirect_uris: [client.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        ...(client.jwks ? { jwks: client.jwks } : { jwks_uri: client.jwksUri }),
      },
    ],
    jwks: { keys: [{ ...key, kid: 'provider', alg: 'ES256', use: 'sig' }] },
    // It looks at no address of its own machine by itself; here our key is there.
    fetch: (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) => fetch(url, options),
    pkce: { required: () => true },
    acrValues: ['mfa', 'password', 'http://eidas.europa.eu/LoA/substantial', 'http://eidas.europa.eu/LoA/high'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], acr: null },
    // The answer itself tells who it is: the screens of this provider are the tests.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    cookies: { keys: ['for tests only'] },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => {
        const { email, emailVerified, name } = people.get(sub) ?? { sub }
        return { sub, email, email_verified: emailVerified, name }
      },
    }),
  })
  const self: OpenIdProvider = {
    issuer,
    next: null,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  const callback = provider.callback()
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response)
    void interact(provider, self, people, request, response)
  }
  return self
}

async function interact(
  provider: Provider,
  self: OpenIdProvider,
  people: Map<string, AtProvider>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (!self.next) return provider.interactionFinished(request, response, { error: 'access_denied' })
  const { next } = self
  people.set(next.sub, next)
  if (prompt.name === 'login') {
    const login = { accountId: next.sub, ...(next.acr && { acr: next.acr }) }
    return provider.interactionFinished(request, response, { login })
  }
  const grant = new provider.Grant({ accountId: session!.accountId, clientId: params.client_id! })
  grant.addOIDCScope(params.scope!)
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}
