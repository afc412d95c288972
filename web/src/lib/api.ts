import type { Api } from '@keukentafel/core/api.ts'
import { endpoints } from './endpoints.generated.ts'
import { newId } from './ids.ts'
import type { laterEndpoints } from './later-endpoints.generated.ts'
import { currentLocale } from './locale.ts'
import { Problem, problemFrom } from './problem.ts'

export type EndpointName = keyof Api & (keyof typeof endpoints | keyof typeof laterEndpoints)

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name]: string } & Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : object
type Given<T, Side extends 'input' | 'output'> = T extends { _zod: { [K in Side]: infer V } } ? V : undefined
// Some shapes name only what comes out of them; what goes in has the same form then.
type Sent<T> = unknown extends Given<T, 'input'> ? Given<T, 'output'> : Given<T, 'input'>
type PathOf<N extends EndpointName> = Api[N]['path']
type Field<N extends EndpointName, K extends 'query' | 'body'> = Api[N] extends { [P in K]: infer T }
  ? { [P in K]: Sent<T> }
  : { [P in K]?: undefined }

/** What an endpoint needs: `params` of its path, `query`, `body`; all typed by its contract. */
export type Input<N extends EndpointName> = (PathOf<N> extends `${string}:${string}`
  ? { params: Parameters<PathOf<N>> }
  : { params?: undefined }) &
  Field<N, 'query'> &
  Field<N, 'body'> &
  (Api[N] extends { takes: unknown } ? { bytes: Blob } : { bytes?: undefined }) & {
    /** The version that was seen, for a change. */
    ifMatch?: number
    /** Kept by the form over retries of the same attempt; `useWrite` does that by itself. */
    key?: string
  }
/** What an endpoint answers. */
export type Output<N extends EndpointName> = Given<Api[N]['output'], 'output'>

interface Loose {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  bytes?: Blob
  ifMatch?: number
  key?: string
}

// The list of all others would be paid for by everybody on the first screen (2 kB).
async function endpointOf(name: EndpointName): Promise<readonly [method: string, path: string]> {
  const first: Partial<Record<string, readonly [string, string]>> = endpoints
  try {
    return (
      first[name] ??
      (await import('./later-endpoints.generated.ts')).laterEndpoints[name as keyof typeof laterEndpoints]
    )
  } catch {
    throw new Problem({ code: 'offline', status: 0 })
  }
}

/** Calls an endpoint by its name in the contracts; throws a Problem when it does not go as asked. */
export async function call<N extends EndpointName>(
  name: N,
  ...[input]: Record<string, never> extends Input<N> ? [input?: Input<N>] : [input: Input<N>]
): Promise<Output<N>> {
  const given = (input ?? {}) as unknown as Loose
  const [method, path] = await endpointOf(name)
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLocale() }
  if (method !== 'GET') headers['idempotency-key'] = given.key ?? newId()
  if (given.ifMatch !== undefined) headers['if-match'] = `"${given.ifMatch}"`
  if (given.body !== undefined) headers['content-type'] = 'application/json'
  if (given.bytes) headers['content-type'] = given.bytes.type.split(';')[0] || 'application/octet-stream'
  return (await send(`/api/v1${fill(path, given.params)}${search(given.query)}`, {
    method,
    headers,
    ...(given.bytes ? { body: given.bytes } : given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  })) as Output<N>
}

/** The bytes that an endpoint gives; fetched only when somebody asks for them, because that is a look at what they hang on. */
export async function callForBytes<N extends EndpointName & BytesName>(name: N, input: Input<N>): Promise<Blob> {
  const given = input as unknown as Loose
  const headers = { 'accept-language': currentLocale() }
  const [, path] = await endpointOf(name)
  const response = await answered(`/api/v1${fill(path, given.params)}${search(given.query)}`, { headers })
  try {
    return await response.blob()
  } catch {
    throw new Problem({ code: 'offline', status: 0 })
  }
}
type BytesName = { [N in keyof Api]: Api[N] extends { gives: unknown } ? N : never }[keyof Api]

/** Sends and reads JSON; also for the few addresses outside the contracts (signing in). */
export async function send(url: string, init: RequestInit): Promise<unknown> {
  const response = await answered(url, init)
  try {
    return await response.json()
  } catch {
    throw new Problem({ code: 'offline', status: 0 })
  }
}

async function answered(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...init })
  } catch {
    throw new Problem({ code: 'offline', status: 0 })
  }
  if (!response.ok) throw await problemFrom(response)
  return response
}

const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(params[name] ?? ''))

function search(query: Record<string, unknown> = {}): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`
}
