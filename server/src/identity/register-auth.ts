import { SendCode, SignIn } from '@keukentafel/core/accounts/sign-in.ts'
import { Join } from '@keukentafel/core/joint/pin.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Deps } from '../http/call.ts'
import { jointOf, sessionCookie, sessionToken } from '../http/cookies.ts'
import { faultsOf } from '../http/faults.ts'
import { sendProblem } from '../http/problem.ts'
import { sameOrigin } from '../http/route.ts'
import { familyAround, joinJoint } from '../joint/public.ts'
import { type Asker, askAuth } from './ask-auth.ts'
import { type Auth, createAuth } from './auth.ts'
import { limitTries } from './limits.ts'
import { maySignIn } from './may-sign-in.ts'
import { END_SESSION } from './session-store.ts'
import { logRefusedCode, logSignIn } from './sign-in-log.ts'

const MOST_BYTES = 10_000

/** Signing in and out under /api/auth: these four addresses and no other of better-auth's are there. */
export function registerAuth(app: FastifyInstance, deps: Deps): void {
  const { baseUrl, secret } = deps.config
  let loading: Promise<Auth> | undefined
  const load = () => {
    loading ??= createAuth(deps, (message) => app.log.error({ message }, 'sign-in')).catch((fault) => {
      loading = undefined // the next who signs in tries again
      throw fault
    })
    return loading
  }
  // Not before the server is there, and not only when the first person waits for their code.
  app.addHook('onListen', async () => void load().catch(() => {}))
  const end = (token: string | null) => token && deps.db.pool.query({ ...END_SESSION, values: [token] })

  post(app, '/api/auth/email-otp/send-verification-otp', async (request, locale) => {
    const { email, invitation } = take(SendCode, request.body)
    await limitTries(deps, 'send-code', request.ip, email)
    const asker = { ...who(request, locale), maySignIn: await maySignIn({ deps, ip: request.ip }, email, invitation) }
    await askAuth(await load(), baseUrl, '/email-otp/send-verification-otp', { email, type: 'sign-in' }, asker)
    return { sent: true }
  })

  post(app, '/api/auth/sign-in/email-otp', async (request, locale, reply) => {
    const { email, otp, invitation } = take(SignIn, request.body)
    await limitTries(deps, 'try-code', request.ip, email)
    const asker = { ...who(request, locale), maySignIn: await maySignIn({ deps, ip: request.ip }, email, invitation) }
    const answer = await askAuth(await load(), baseUrl, '/sign-in/email-otp', { email, otp }, asker).catch(
      async (error) => {
        if (error instanceof AppError) await logRefusedCode(deps.db.pool, email, error.code)
        throw error
      },
    )
    const { user } = (await answer.json()) as { user: { id: string } }
    await logSignIn(deps.db.pool, { accountId: user.id, act: 'sign-in.email-code', outcome: 'permit' })
    await end(sessionToken(request.headers.cookie, secret, baseUrl)) // another person may have been signed in on this device
    reply.header('set-cookie', answer.headers.getSetCookie())
    return { accountId: user.id }
  })

  // Somebody shows who they are at a device that several people use: they take part with a pin, and nobody is signed in or out.
  post(app, '/api/auth/joint/join', async (request, locale) => {
    const { email, otp, pin } = take(Join, request.body)
    const device = jointOf(request.headers.cookie, baseUrl)
    await limitTries(deps, 'try-code', request.ip, email)
    const familyId = await familyAround(deps, device)
    const asker = { ...who(request, locale), maySignIn: false } // no account is made here
    const answer = await askAuth(await load(), baseUrl, '/sign-in/email-otp', { email, otp }, asker).catch(
      async (error) => {
        if (error instanceof AppError) await logRefusedCode(deps.db.pool, email, error.code)
        throw error
      },
    )
    const token = sessionToken(answer.headers.getSetCookie()[0]?.split(';')[0], secret, baseUrl) ?? ''
    try {
      await joinJoint(deps, { device: device ?? '', familyId, token, pin })
    } finally {
      await end(token)
    }
    return { joined: true }
  })

  post(app, '/api/auth/sign-out', async (request, _locale, reply) => {
    await end(sessionToken(request.headers.cookie, secret, baseUrl))
    reply.header('set-cookie', sessionCookie('', secret, baseUrl, 0))
    return { signedOut: true }
  })
}

type Answer = (request: FastifyRequest, locale: 'nl' | 'en', reply: FastifyReply) => Promise<object>

function post(app: FastifyInstance, url: string, answer: Answer): void {
  app.post(url, { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const locale = request.headers['accept-language']?.startsWith('en') ? 'en' : 'nl'
    reply.header('cache-control', 'no-store')
    try {
      if (!sameOrigin(request)) throw new AppError('origin.foreign')
      const body = await answer(request, locale, reply)
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(body))
    } catch (error) {
      if (!(error instanceof AppError))
        request.log.error(
          { endpoint: url, name: (error as Error).name, at: (error as Error).stack?.split('\n').slice(1, 5) },
          'fault',
        )
      return sendProblem(reply, error, locale)
    }
  })
}

function take<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body ?? {})
  if (!parsed.success) throw new AppError('input.invalid', { faults: faultsOf(parsed.error) })
  return parsed.data
}

const who = (request: FastifyRequest, locale: 'nl' | 'en'): Omit<Asker, 'maySignIn'> => ({
  locale,
  userAgent: request.headers['user-agent'],
})
