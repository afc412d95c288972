import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp } from '../app.ts'
import type { AppConfig } from '../http/call.ts'
import { type TestApp, testApp } from './app.ts'

let house = 0
/** An address of a house of its own, so that tests do not use up each other's tries. */
export const ip = () => `198.51.100.${++house}`

/** Signing in and everything about the account, over HTTP, on a database of its own. */
export interface SignInApp extends TestApp {
  /** Another process on the same database. */
  another(): Promise<FastifyInstance>
  post(
    path: string,
    body: object,
    from?: { ip?: string; headers?: Record<string, string>; process?: FastifyInstance },
  ): Promise<LightMyRequestResponse>
  get(path: string, cookie?: string): Promise<LightMyRequestResponse>
  sendCode(email: string, from?: object): Promise<LightMyRequestResponse>
  tryCode(email: string, otp: string, from?: object): Promise<LightMyRequestResponse>
  /** The code in the last mail to an address. */
  codeFor(email: string): Promise<string>
  /** The cookie of a fresh sign-in. */
  signIn(email: string): Promise<string>
}

export const SEND = '/api/auth/email-otp/send-verification-otp'
export const TRY = '/api/auth/sign-in/email-otp'

/** The name and value of the cookie that an answer sets. */
export const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!

export async function signInApp(config: Partial<AppConfig> = {}): Promise<SignInApp> {
  const t = await testApp(config)
  const post: SignInApp['post'] = (path, body, { ip: from = ip(), headers = {}, process = t.app } = {}) =>
    process.inject({ method: 'POST', url: path, payload: body, headers, remoteAddress: from })
  const codeFor = async (email: string) => {
    const { rows } = await t.owner.query(
      `select params ->> 'code' as code from mail where to_address = $1 order by created_at desc limit 1`,
      [email],
    )
    return rows[0]?.code as string
  }
  return {
    ...t,
    another: () => buildApp(t.deps, t.hub),
    post,
    get: (url, cookie) => t.app.inject({ method: 'GET', url, headers: cookie ? { cookie } : {} }),
    sendCode: (email, from) => post(SEND, { email }, from),
    tryCode: (email, otp, from) => post(TRY, { email, otp }, from),
    codeFor,
    signIn: async (email) => {
      await post(SEND, { email })
      return cookieOf(await post(TRY, { email, otp: await codeFor(email) }))
    },
  }
}
