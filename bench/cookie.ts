import { createHmac } from 'node:crypto'

const made = new Map<string, string>()

/** The session cookie of a token, signed as the server does. */
export function signedCookie(token: string, secret: string): string {
  let cookie = made.get(secret + token)
  if (!cookie) {
    cookie = `keukentafel.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`
    made.set(secret + token, cookie)
  }
  return cookie
}
