import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'

/** An address inside our own pages, to come back to. */
export const Back = z
  .string()
  .max(500, 'line.too-long')
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'body.unreadable')
/** The short name of a provider, as it stands in its address. */
export const ProviderName = z.string().regex(/^[a-z0-9-]{2,40}$/, 'provider.name')

/** Signing in by an organisation's own provider, or a broker of DigiD. Coming back is GET /api/auth/provider/:provider/callback. */
export const providersEndpoints = defineEndpoints({
  listProviders: {
    method: 'GET',
    path: '/providers',
    public: 'the sign-in page names the organisations that have a way in of their own',
    summary: 'By whom one can sign in',
    output: z.strictObject({ providers: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
  },
  goToProvider: {
    method: 'POST',
    path: '/providers/:provider/go',
    public: 'nobody is signed in yet; it gives an address at the provider and nothing else; attempts are limited',
    summary: 'Where the browser goes to sign in at a provider, to be linked to it, or to show more',
    body: z.strictObject({ purpose: z.enum(['sign-in', 'link', 'step-up'], 'choice.missing'), back: Back.optional() }),
    output: z.strictObject({ url: z.url() }),
  },
  unlinkProvider: {
    method: 'DELETE',
    path: '/me/providers/:provider',
    account: 'only the own account',
    level: 'substantial',
    summary: 'This provider no longer signs me in',
    output: z.strictObject({ removed: z.boolean() }),
  },
})
