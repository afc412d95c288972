import { createHmac } from 'node:crypto'
import { CODE_MINUTES } from '@keukentafel/core/accounts/sign-in.ts'
import type { Database } from '../db/database.ts'
import type { AppConfig } from '../http/call.ts'
import { COOKIE_PREFIX } from '../http/cookies.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { nobody, SESSION_SECONDS } from './session-store.ts'

/** Headers by which our own route tells better-auth what it found out; a request from outside never reaches it as it is. */
export const MAY_SIGN_IN = 'x-keukentafel-may-sign-in'
export const LOCALE = 'x-keukentafel-locale'
const TRIES_PER_CODE = 5

export interface AuthDeps {
  db: Database
  config: Pick<AppConfig, 'baseUrl' | 'secret' | 'demo'>
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

/**
 * better-auth on our own tables, for the e-mail code only: it makes, keeps and checks codes, and begins sessions.
 * It is loaded when the server is there (register-auth.ts): it takes as long as half of the start.
 */
export async function createAuth(deps: AuthDeps, report: (message: string) => void) {
  const [{ betterAuth }, { emailOTP }, { APIError }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/email-otp'),
    import('better-auth/api'),
  ])
  const { config, db } = deps
  return betterAuth({
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    secret: config.secret,
    database: db.pool,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => report(message) },
    rateLimit: { enabled: false }, // limits.ts counts before better-auth is asked, per network and per address
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true }, // a session does not need to know where somebody was
    },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', ...times },
      additionalFields: {
        locale: { type: 'string', required: false, input: false },
        invented: { type: 'boolean', required: false, input: false },
      },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      expiresIn: SESSION_SECONDS,
    },
    account: {
      modelName: 'account_provider',
      fields: {
        userId: 'account_id',
        accountId: 'provider_account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', ...times },
      disableCleanup: true, // the hourly job does it, and leaves a code long enough to say that it is too old
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, context) => {
            if (context?.headers?.get(MAY_SIGN_IN) !== 'yes')
              throw new APIError('BAD_REQUEST', { code: 'INVALID_OTP', message: 'Invalid OTP' })
            // Whoever tries the demo by e-mail must not make it a database with something real in it.
            return { data: { ...user, locale: localeOf(context.headers), invented: config.demo } }
          },
        },
      },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: TRIES_PER_CODE,
        // Six digits are found from a plain hash in a second, so the hash is keyed with the secret of the installation.
        storeOTP: {
          hash: async (code) => createHmac('sha256', config.secret).update(`code ${code}`).digest('base64url'),
        },
        // An address that may not sign in gets a mail too: one that says so. Who asked sees no difference, not even in time.
        sendVerificationOTP: async ({ email, otp }, context) => {
          const [headers, to] = [context?.headers, { to: email, locale: localeOf(context?.headers) }]
          const mail =
            headers?.get(MAY_SIGN_IN) === 'yes'
              ? { ...to, template: 'sign-in-code' as const, params: { code: otp } }
              : { ...to, template: 'not-invited' as const, params: {} }
          await db.write(nobody, (tx) => enqueueMail(tx, mail))
        },
      }),
    ],
  })
}
export type Auth = Awaited<ReturnType<typeof createAuth>>

const localeOf = (headers: Headers | undefined): 'nl' | 'en' => (headers?.get(LOCALE) === 'en' ? 'en' : 'nl')
