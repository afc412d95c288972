import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'

/** Signing in and out itself is done by better-auth under /api/auth; this is what our pages need besides. */
export const accountsEndpoints = defineEndpoints({
  readDeployment: {
    method: 'GET',
    path: '/deployment',
    public: 'the sign-in page needs to know whether this is the demo',
    summary: 'What kind of installation this is',
    output: z.strictObject({ demo: z.boolean(), version: z.string() }),
  },
  readMe: {
    method: 'GET',
    path: '/me',
    account: 'only about the account itself',
    together: true,
    summary: 'Who is signed in, and at which tables',
    output: z.strictObject({
      accountId: Id,
      name: z.string(),
      email: z.string(),
      locale: z.enum(['nl', 'en']),
      isAdmin: z.boolean(),
      /** Answers questions about looks: privacy officer of an organisation, or administrator. */
      answersQuestions: z.boolean(),
      /** Tables that open only after signing in more surely; which ones is not told before. */
      closedTables: z.int(),
      /** This is a turn at a device that several people use (core/src/joint). */
      joint: z.boolean(),
      /** Tables with a seat in force, with the register the screens speak in (age of the own person there). */
      tables: z.array(
        z.strictObject({
          familyId: Id,
          familyName: z.string(),
          personId: Id,
          callName: z.string(),
          kind: z.string(),
          register: z.enum(['child', 'youth', 'adult']),
          look: z.record(z.string(), z.unknown()),
          /** Emergency access was used at this table, and nobody reviewed it yet. */
          emergency: z.boolean(),
          /** The age at which one's own rights change within sixty days. */
          turns: z.union([z.literal(12), z.literal(16), z.literal(18)]).nullable(),
        }),
      ),
    }),
  },
  changeMe: {
    method: 'PATCH',
    path: '/me',
    account: 'only about the account itself',
    summary: 'Language of the screens',
    body: z.strictObject({ locale: z.enum(['nl', 'en'], 'choice.missing') }),
    output: z.strictObject({ locale: z.enum(['nl', 'en']) }),
  },
  listSessions: {
    method: 'GET',
    path: '/me/sessions',
    account: "only one's own sessions",
    summary: 'Where this account is signed in',
    output: z.strictObject({
      sessions: z.array(
        z.strictObject({
          id: Id,
          device: z.string(),
          begunAt: Instant,
          lastSeenAt: Instant,
          isThis: z.boolean(),
          /** The own part at a device that several people use; ending it ends that part. */
          together: z.boolean(),
        }),
      ),
    }),
  },
  endSession: {
    method: 'DELETE',
    path: '/me/sessions/:sessionId',
    account: "only one's own sessions",
    summary: 'Sign out somewhere else',
    output: z.strictObject({ ended: z.boolean() }),
  },
  listDemoPeople: {
    method: 'GET',
    path: '/demo/people',
    public: 'only in demo: the people are invented',
    summary: 'Kies wie je bent',
    output: z.strictObject({
      families: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          story: z.string(),
          people: z.array(
            z.strictObject({
              accountId: Id,
              callName: z.string(),
              description: z.string(),
              kind: z.string(),
              age: z.int().nullable(),
              look: z.record(z.string(), z.unknown()),
            }),
          ),
        }),
      ),
    }),
  },
  demoSignIn: {
    method: 'POST',
    path: '/demo/sign-in',
    public: 'only in demo: the people are invented',
    summary: 'Sign in as an invented person',
    body: z.strictObject({ accountId: Id }),
    output: z.strictObject({ accountId: Id }),
  },
  demoReset: {
    method: 'POST',
    path: '/demo/reset',
    public: 'only in demo, refused as soon as anything is not invented',
    summary: 'Terug naar het begin',
    output: z.strictObject({ done: z.literal(true) }),
  },
  demoOutbox: {
    method: 'GET',
    path: '/demo/outbox',
    public: 'only in demo: mail of invented people is shown instead of sent',
    summary: 'The local outbox',
    output: z.strictObject({
      mails: z.array(z.strictObject({ id: Id, to: z.string(), subject: z.string(), text: z.string(), at: Instant })),
    }),
  },
})
