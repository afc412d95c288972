import type { FastifyInstance } from 'fastify'
import type { Deps } from '../http/call.ts'
import { attemptCookie, attemptOf, sessionToken } from '../http/cookies.ts'
import { deviceOf } from '../identity/device.ts'
import { limitNetwork } from '../identity/limits.ts'
import { logSignIn } from '../identity/sign-in-log.ts'
import { comeBack, Refused, type Return, takeAttempt } from './come-back.ts'
import { PROVIDER_KEY } from './provider-store.ts'

/**
 * Where providers send people back to, and where they find our public key. Coming back is a GET that signs in: it works once, only in the browser
 * that left, and only with what the provider signed for this one attempt.
 */
export function registerProvider(app: FastifyInstance, deps: Deps): void {
  const { baseUrl, secret } = deps.config
  app.get<{ Params: { provider: string } }>('/api/auth/provider/:provider/jwks.json', async (request, reply) => {
    const { rows } = await deps.db.pool.query({ ...PROVIDER_KEY, values: [request.params.provider] })
    return reply.code(rows[0] ? 200 : 404).send({ keys: rows.map((row) => row.public_key) })
  })

  app.get<{ Params: { provider: string } }>('/api/auth/provider/:provider/callback', async (request, reply) => {
    const at = request.url.indexOf('?')
    const back: Return = {
      deps,
      provider: request.params.provider,
      search: at < 0 ? '' : request.url.slice(at),
      browser: attemptOf(request.headers.cookie, baseUrl),
      token: sessionToken(request.headers.cookie, secret, baseUrl),
      cookies: [attemptCookie('', baseUrl, 0)],
      device: deviceOf(request.headers['user-agent']),
      locale: request.headers['accept-language']?.startsWith('en') ? 'en' : 'nl',
    }
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    let page = '/inloggen'
    let accountId: string | null = null
    try {
      await limitNetwork({ deps, ip: request.ip }, 'provider')
      const attempt = await takeAttempt(back)
      accountId = attempt.account_id
      if (attempt.purpose !== 'sign-in') page = '/instellingen/inloggen'
      const arrived = await comeBack(back, attempt)
      return reply.header('set-cookie', back.cookies).redirect(arrived.back, 303)
    } catch (error) {
      const refused = error instanceof Refused ? error : null
      if (!refused) request.log.error({ endpoint: 'provider callback', name: (error as Error).name }, 'fault')
      const reason = refused?.reason ?? 'provider-away'
      await logSignIn(deps.db.pool, {
        accountId: refused?.accountId ?? accountId,
        act: 'sign-in.provider',
        outcome: 'deny',
        reason: [reason, refused?.detail].filter(Boolean).join(': '),
      })
      return reply.header('set-cookie', attemptCookie('', baseUrl, 0)).redirect(`${page}?reden=${reason}`, 303)
    }
  })
}
