import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { ProviderInput } from '@keukentafel/core/administration/contract.ts'
import type { z } from 'zod'
import type { Tx } from '../db/database.ts'
import type { Deps } from '../http/call.ts'
import { seal } from '../identity/seal.ts'
import { callbackOf } from './provider-client.ts'
import { PUT_PROVIDER } from './provider-store.ts'

/** What a provider must be told of us: where people come back, and where our public key is. */
export const placesOf = (deps: Deps, id: string) => ({
  redirectUri: callbackOf(deps, id),
  jwksUri: `${deps.config.baseUrl}/api/auth/provider/${id}/jwks.json`,
})

/** Keeps what was agreed with a provider. The first time a key of our own is made (ES256); later that one stays. */
export async function saveProvider(
  tx: Pick<Tx, 'rows'>,
  secret: string,
  given: z.output<typeof ProviderInput>,
): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const kept = seal(secret, 'provider', given.id, Buffer.from(JSON.stringify(privateKey.export({ format: 'jwk' }))))
  const shown = { ...publicKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' }
  await tx.rows(PUT_PROVIDER, [
    given.id,
    given.name,
    given.organisationId,
    given.issuer,
    given.clientId,
    kept,
    JSON.stringify(shown),
    JSON.stringify(given.acr),
    given.atLeast,
    given.domains,
  ])
}
