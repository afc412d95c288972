import type { Api } from '@keukentafel/core/api.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { deviceOf } from '../identity/device.ts'
import { type Call, type Deps, RawBytes, RawJson, Uploaded } from './call.ts'
import { jointOf, sessionToken } from './cookies.ts'
import { faultsOf } from './faults.ts'
import { problemOf, sendProblem } from './problem.ts'

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name]: string } & Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : object
type Output<T> = T extends z.ZodType ? z.output<T> : undefined
/** The handler of an endpoint, typed by its contract. It answers the contract's output, or the same as text from PostgreSQL. */
export type Handler<E extends Endpoint> = (
  call: Call<Parameters<E['path']>, Output<E['query']>, E extends { takes: unknown } ? Uploaded : Output<E['body']>>,
) => Promise<E extends { gives: unknown } ? RawBytes : z.input<E['output']> | RawJson>
export type Handlers<Names extends keyof Api = keyof Api> = { [K in Names]: Handler<Api[K]> }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Makes a Fastify route of every endpoint in the contracts. */
export function registerApi(
  app: FastifyInstance,
  deps: Deps,
  endpoints: Record<string, Endpoint>,
  handlers: Record<string, Handler<never>>,
): void {
  const ofBytes = Object.entries(endpoints).filter(([, endpoint]) => endpoint.takes)
  // A room of their own: what takes bytes takes them whatever they are called, and as nothing else.
  if (ofBytes.length > 0)
    app.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
      routesOf(scope, deps, ofBytes, handlers)
    })
  routesOf(
    app,
    deps,
    Object.entries(endpoints).filter(([, endpoint]) => !endpoint.takes),
    handlers,
  )
}

function routesOf(
  app: FastifyInstance,
  deps: Deps,
  endpoints: readonly [string, Endpoint][],
  handlers: Record<string, Handler<never>>,
): void {
  for (const [name, endpoint] of endpoints) {
    const { mostDocumentBytes, mostAttachmentBytes } = deps.config
    const ofPages = endpoint.takes?.includes('application/pdf')
    const mostBytes = endpoint.mostBytes ?? (ofPages ? mostDocumentBytes : endpoint.takes && mostAttachmentBytes)
    const handler = handlers[name] as unknown as (call: Call) => Promise<unknown>
    app.route({
      method: endpoint.method,
      url: `/api/v1${endpoint.path}`,
      ...(mostBytes === undefined ? {} : { bodyLimit: mostBytes }),
      // A body is not even read for somebody whose cookie is not ours.
      onRequest: async (request, reply) => {
        if ('public' in endpoint || tokenOf(request, deps)) return
        const locale = request.headers['accept-language']?.startsWith('en') ? 'en' : 'nl'
        return sendProblem(reply, new AppError('sign-in.needed'), locale)
      },
      handler: async (request, reply) => {
        const call = callOf(request, deps, endpoint)
        try {
          check(request, endpoint, call)
          const answer = await handler(call)
          if ('access' in endpoint && call.decided.size === 0) throw new Error(`${name} answered without a decision`)
          if (call.cookies.length > 0) reply.header('set-cookie', call.cookies)
          return send(reply, endpoint, answer, deps)
        } catch (error) {
          if (!(error instanceof AppError) && !isQuiet(endpoint, error))
            request.log.error({ endpoint: name, trace: call.traceId, fault: internal(error) }, 'fault')
          return sendProblem(reply, error, call.locale)
        }
      },
    })
  }
}

// What the database refused with an answer of its own (asked in twice, written twice) tells in our log that somebody is busy in a room of the
// family's own; that it does not tell (docs/decisions/0031). A fault of ours is told, wherever it is.
const isQuiet = (endpoint: Endpoint, error: unknown): boolean =>
  'access' in endpoint && endpoint.access.startsWith('room.') && problemOf(error, 'en').status < 500

// Names, words and values stay out of our own log; what helps to find a fault is its kind and where it happened.
const internal = (error: unknown) => {
  const { name, code, constraint, stack } = error as Error & { code?: string; constraint?: string }
  return {
    name,
    code,
    constraint,
    at: stack
      ?.split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at '))
      .slice(0, 4),
  }
}

// Asked at every request, and the same for a whole minute; the calendar of Node takes as long as all the rest of a small request.
let known = { minute: '', day: '' }
function today(now: string): string {
  const minute = now.slice(0, 16)
  if (known.minute !== minute) known = { minute, day: dayInAmsterdam(now) }
  return known.day
}

// Asked before the body is read and again for the call; its signature is worked out once.
const tokens = new WeakMap<FastifyRequest, string | null>()
function tokenOf(request: FastifyRequest, deps: Deps): string | null {
  let token = tokens.get(request)
  if (token === undefined) {
    token = sessionToken(request.headers.cookie, deps.config.secret, deps.config.baseUrl)
    tokens.set(request, token)
  }
  return token
}

function callOf(request: FastifyRequest, deps: Deps, guard: Endpoint): Call {
  const now = deps.now().toISOString()
  const header = (name: string) => request.headers[name] as string | undefined
  const etag = /^(?:W\/)?"(\d+)"$/.exec(header('if-match') ?? '')
  return {
    deps,
    params: request.params as Record<string, string>,
    query: undefined,
    body: undefined,
    token: tokenOf(request, deps),
    joint: jointOf(request.headers.cookie, deps.config.baseUrl),
    idempotencyKey: header('idempotency-key')?.slice(0, 100) ?? null,
    ifMatch: etag ? Number(etag[1]) : null,
    now,
    today: today(now),
    traceId: deps.id(),
    endpoint: `${request.method} ${request.routeOptions.url}`,
    levelNeeded: 'admin' in guard ? 'substantial' : ('account' in guard && guard.level) || 'low',
    together: 'together' in guard && guard.together === true,
    locale: header('accept-language')?.startsWith('en') ? 'en' : 'nl',
    device: deviceOf(header('user-agent')),
    ip: request.ip,
    decided: new Set(),
    cookies: [],
  }
}

function check(request: FastifyRequest, endpoint: Endpoint, call: Call): void {
  if (!('public' in endpoint) && !call.token) throw new AppError('sign-in.needed')
  if (request.method !== 'GET' && !sameOrigin(request)) throw new AppError('origin.foreign')
  for (const [name, value] of Object.entries(call.params))
    if (name.endsWith('Id') && !uuid.test(value)) throw new AppError('not.found')
  const faults: Fault[] = []
  const take = (schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) return undefined
    const parsed = schema.safeParse(value ?? {})
    if (parsed.success) return parsed.data
    faults.push(...faultsOf(parsed.error))
    return undefined
  }
  call.query = take(endpoint.query, request.query)
  call.body = endpoint.takes
    ? new Uploaded(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
    : take(endpoint.body, request.body)
  if (faults.length > 0) throw new AppError('input.invalid', { faults })
}

/** A write is taken from our own pages only (or from a program that sends no Origin at all). */
export function sameOrigin(request: FastifyRequest): boolean {
  const origin = request.headers.origin
  if (origin === undefined)
    return request.headers['sec-fetch-site'] === undefined || request.headers['sec-fetch-site'] === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === request.headers.host
}

// Filtering out: an answer made here goes through the contract's shape, so a field that is not in it never leaves. What
// PostgreSQL made leaves as it is; the route walk parses every one of those against the shape.
function send(reply: FastifyReply, endpoint: Endpoint, answer: unknown, deps: Deps): FastifyReply {
  if (answer instanceof RawBytes) {
    // Kept by nobody on the way, run by nothing, and never shown as a page.
    return reply
      .header('cache-control', 'private, no-store')
      .header('api-version', '1.0.0')
      .header('content-disposition', 'attachment')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .type(answer.contentType)
      .send(answer.bytes)
  }
  reply.header('cache-control', 'no-store').header('api-version', '1.0.0').type('application/json; charset=utf-8')
  if (answer instanceof RawJson) {
    if (deps.config.checkAnswers) endpoint.output.parse(JSON.parse(answer.text))
    return reply.send(answer.text)
  }
  return reply.send(JSON.stringify(endpoint.output.parse(answer)))
}
