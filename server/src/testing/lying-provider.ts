import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a provider says that is not as it should be. */
export interface Lie {
  /** Claims in place of the right ones; undefined leaves one out. */
  claims?: Record<string, unknown>
  /** Signed with a key that is not the provider's, or not signed at all. */
  signature?: 'other-key' | 'none'
  /** The token endpoint answers with this instead. */
  answer?: object
}
export interface LyingProvider {
  issuer: string
  lie: Lie
  /** What the token endpoint was asked last. */
  asked: URLSearchParams
  stop(): Promise<void>
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
function token(claims: object, key: KeyObject, lie: Lie): string {
  const head = lie.signature === 'none' ? { alg: 'none' } : { alg: 'ES256', kid: 'liar' }
  const text = `${part(head)}.${part(claims)}`
  if (lie.signature === 'none') return `${text}.`
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** A provider by hand, that gives exactly the answer a test wants: for everything a real one would not say. */
export async function lyingProvider(clientId: string): Promise<LyingProvider> {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const self: LyingProvider = { issuer: '', lie: {}, asked: new URLSearchParams(), stop: async () => {} }
  const server = http.createServer(async (request, response) => {
    const send = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration')
      return send({
        issuer: self.issuer,
        authorization_endpoint: `${self.issuer}/auth`,
        token_endpoint: `${self.issuer}/token`,
        jwks_uri: `${self.issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      })
    if (request.url === '/jwks')
      return send({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'liar', alg: 'ES256', use: 'sig' }] })
    let body = ''
    for await (const chunk of request) body += chunk
    self.asked = new URLSearchParams(body)
    const { lie } = self
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: self.issuer,
      aud: clientId,
      iat: now,
      exp: now + 60,
      acr: 'mfa',
      auth_time: now,
      ...lie.claims,
    }
    const key = lie.signature === 'other-key' ? other.privateKey : own.privateKey
    return send(lie.answer ?? { access_token: 'x', token_type: 'Bearer', id_token: token(claims, key, lie) })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  self.issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  self.stop = () =>
    new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return self
}
