import { createHmac, timingSafeEqual } from 'node:crypto'

export const COOKIE_PREFIX = 'keukentafel'

/** The session token of a signed cookie as better-auth sets it (`token.signature`, HMAC-SHA256), or null when it is not ours. */
export function sessionToken(header: string | undefined, secret: string, baseUrl: string): string | null {
  // Over https only the name that a browser takes from a secure page alone: another could have been put there by anybody on the way.
  const name = `${baseUrl.startsWith('https') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token=`
  const match = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(name))
    ?.slice(name.length)
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
