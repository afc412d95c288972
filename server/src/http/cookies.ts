import { createHmac, timingSafeEqual } from 'node:crypto'

export const COOKIE_PREFIX = 'keukentafel'

// Over https only the name that a browser takes from a secure page alone: another could have been put there by anybody on the way.
const nameOf = (what: string, baseUrl: string) =>
  `${baseUrl.startsWith('https') ? '__Secure-' : ''}${COOKIE_PREFIX}.${what}`
const cookieIn = (header: string | undefined, name: string) =>
  header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** The session token of a signed cookie as better-auth sets it (`token.signature`, HMAC-SHA256), or null when it is not ours. */
export function sessionToken(header: string | undefined, secret: string, baseUrl: string): string | null {
  const match = cookieIn(header, nameOf('session_token', baseUrl))
  if (!match) return null
  let value: string
  try {
    value = decodeURIComponent(match)
  } catch {
    return null
  }
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const wanted = createHmac('sha256', secret).update(token).digest()
  return dot > 0 && given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null
}

/** The Set-Cookie line of a session, the same as better-auth writes it; with 0 seconds it ends the cookie. */
export function sessionCookie(token: string, secret: string, baseUrl: string, seconds: number): string {
  const secure = baseUrl.startsWith('https')
  const value = token && encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)
  const name = `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Lax`
}

// As strict as a cookie can be: of this host alone, and with no request that began on another website.
const jointName = (baseUrl: string) => `${baseUrl.startsWith('https') ? '__Host-' : ''}${COOKIE_PREFIX}.joint`

/** The cookie of a device that several people of one table use; it gives nothing without a pin. Empty ends it. */
export function jointCookie(value: string, baseUrl: string, seconds: number): string {
  const secure = baseUrl.startsWith('https') ? ' Secure;' : ''
  return `${jointName(baseUrl)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly;${secure} SameSite=Strict`
}
/** What that cookie holds. */
export const jointOf = (header: string | undefined, baseUrl: string): string | null =>
  cookieIn(header, jointName(baseUrl)) || null

/** The cookie of a browser that was sent to a provider: only that browser may bring the answer. Empty ends it. */
export function attemptCookie(value: string, baseUrl: string, seconds: number): string {
  const secure = baseUrl.startsWith('https') ? ' Secure;' : ''
  return `${nameOf('attempt', baseUrl)}=${value}; Max-Age=${seconds}; Path=/api/auth/provider; HttpOnly;${secure} SameSite=Lax`
}
/** What that cookie holds. */
export const attemptOf = (header: string | undefined, baseUrl: string): string | null =>
  cookieIn(header, nameOf('attempt', baseUrl)) || null
