import { randomUUID } from 'node:crypto'
import { saveProvider } from '../sign-in/public.ts'
import { TEST_SECRET, type TestApp } from './app.ts'
import { type OpenIdProvider, openIdProvider } from './openid-provider.ts'

type Given = Parameters<typeof saveProvider>[2]

/** Agrees on a provider as an administrator would. */
export async function agreeOn(t: TestApp, given: Partial<Given> & { issuer: string }): Promise<string> {
  const id = given.id ?? `p-${randomUUID().slice(0, 8)}`
  const all: Given = {
    id,
    name: 'Wijkteam',
    organisationId: null,
    clientId: 'keukentafel',
    acr: { mfa: 'substantial' },
    atLeast: 'substantial',
    domains: [],
    ...given,
  }
  await t.deps.db.write({ statement: { name: 'one', text: 'select 1' }, values: [] }, (tx) =>
    saveProvider(tx, TEST_SECRET, all),
  )
  return id
}

const running = new Map<TestApp, Promise<OpenIdProvider>>()
/** A provider that runs as long as the tests of one file, for whoever needs any. */
export async function registeredProvider(t: TestApp): Promise<string> {
  const id = `p-${randomUUID().slice(0, 8)}`
  const redirectUri = `http://localhost/api/auth/provider/${id}/callback`
  const begun = running.get(t) ?? openIdProvider({ id: 'keukentafel', redirectUri, jwks: { keys: [] } })
  running.set(t, begun)
  return agreeOn(t, { id, issuer: (await begun).issuer })
}
