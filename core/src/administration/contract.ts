import { z } from 'zod'
import { levels } from '../access/levels.ts'
import { organisationRegimes, regimes } from '../law/retention.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line } from '../shared/text.ts'
import { ProviderName } from '../sign-in/providers-contract.ts'

const ORGANISATIONS = 'organisations, accounts and ways to sign in; nothing of any family'

/** TLS, except for a provider on this very machine. */
const Issuer = z
  .url('address.wrong')
  .refine((text) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(text), 'address.wrong')
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$|^localhost$/, 'domain.wrong')

/** What was agreed with a provider. `acr`: which of its words we trust, and as which level. */
export const ProviderInput = z.strictObject({
  id: ProviderName,
  name: Line,
  organisationId: Id.nullable(),
  issuer: Issuer,
  clientId: Line,
  acr: z.record(Line, z.enum(levels)).refine((table) => Object.keys(table).length > 0, 'text.empty'),
  atLeast: z.enum(levels, 'choice.missing'),
  domains: z.array(Domain).max(50, 'list.too-long'),
})

/** What an administrator does. There is no endpoint here, nor anywhere, that gives an administrator something of a family. */
export const administrationEndpoints = defineEndpoints({
  listOrganisations: {
    method: 'GET',
    path: '/admin/organisations',
    admin: ORGANISATIONS,
    summary: 'Organisations, and how many people of each have an account here',
    output: z.strictObject({
      organisations: z.array(z.strictObject({ id: Id, name: z.string(), members: z.int() })),
    }),
  },
  addOrganisation: {
    method: 'POST',
    path: '/admin/organisations',
    admin: ORGANISATIONS,
    summary: 'A new organisation',
    body: z.strictObject({ name: Line }),
    output: z.strictObject({ id: Id }),
  },
  renameOrganisation: {
    method: 'PATCH',
    path: '/admin/organisations/:organisationId',
    admin: ORGANISATIONS,
    summary: 'Another name for an organisation',
    body: z.strictObject({ name: Line }),
    output: z.strictObject({ id: Id }),
  },
  listRetention: {
    method: 'GET',
    path: '/admin/retention',
    admin: ORGANISATIONS,
    summary:
      'How long things are kept, by the regime of the work of an organisation, with the law; and the regime of each organisation',
    output: z.strictObject({
      terms: z.array(
        z.strictObject({
          regime: z.enum(regimes),
          years: z.int().nullable(),
          from: z.enum(['last-change', 'made']),
          law: z.string(),
        }),
      ),
      noticeDays: z.int(),
      logs: z.strictObject({ years: z.int(), law: z.string() }),
      organisations: z.array(z.strictObject({ id: Id, name: z.string(), regime: z.enum(organisationRegimes) })),
    }),
  },
  chooseRegime: {
    method: 'POST',
    path: '/admin/organisations/:organisationId/regime',
    admin: ORGANISATIONS,
    summary: 'Under which law the work of an organisation falls; it decides how long its texts are kept',
    body: z.strictObject({ regime: z.enum(organisationRegimes, 'choice.missing') }),
    output: z.strictObject({ id: Id }),
  },
  listOfOrganisation: {
    method: 'GET',
    path: '/admin/organisations/:organisationId/members',
    admin: ORGANISATIONS,
    summary: 'Who works for an organisation, and who left',
    output: z.strictObject({
      members: z.array(
        z.strictObject({
          accountId: Id,
          name: z.string(),
          email: z.string(),
          since: Instant,
          leftAt: Instant.nullable(),
        }),
      ),
    }),
  },
  addToOrganisation: {
    method: 'POST',
    path: '/admin/organisations/:organisationId/members',
    admin: ORGANISATIONS,
    summary: 'Somebody with an account works for this organisation (again)',
    body: z.strictObject({ email: z.string().trim().toLowerCase().pipe(z.email('email.invalid')) }),
    output: z.strictObject({ accountId: Id }),
  },
  leaveOrganisation: {
    method: 'POST',
    path: '/admin/organisations/:organisationId/members/:accountId/leave',
    admin: ORGANISATIONS,
    summary: 'Somebody leaves: seats for this organisation, sessions and the way in through it end at once',
    body: z.strictObject({}),
    output: z.strictObject({ seats: z.int(), sessions: z.int() }),
  },
  endSessionsOf: {
    method: 'POST',
    path: '/admin/accounts/sessions/end',
    admin: ORGANISATIONS,
    summary: 'Sign an account out everywhere, and its calendar programs (a lost laptop)',
    body: z.strictObject({ email: z.string().trim().toLowerCase().pipe(z.email('email.invalid')) }),
    output: z.strictObject({ sessions: z.int() }),
  },
  listOwnProviders: {
    method: 'GET',
    path: '/admin/providers',
    admin: ORGANISATIONS,
    summary: 'Ways to sign in by a provider, with what the provider must know of us',
    output: z.strictObject({
      providers: z.array(
        ProviderInput.extend({
          issuer: z.string(),
          domains: z.array(z.string()),
          on: z.boolean(),
          /** To be registered at the provider, word for word. */
          redirectUri: z.string(),
          jwksUri: z.string(),
        }),
      ),
    }),
  },
  putProvider: {
    method: 'POST',
    path: '/admin/providers',
    admin: ORGANISATIONS,
    summary: 'Agree on a provider, or change what was agreed; the key stays',
    body: ProviderInput,
    output: z.strictObject({ id: z.string() }),
  },
  turnProvider: {
    method: 'PATCH',
    path: '/admin/providers/:provider',
    admin: ORGANISATIONS,
    summary: 'Turn a provider on or off',
    body: z.strictObject({ on: z.boolean('choice.missing') }),
    output: z.strictObject({ id: z.string() }),
  },
})
