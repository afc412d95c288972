import type { FastifyInstance } from 'fastify'
import type { Deps } from '../http/call.ts'
import { jointCookie, jointOf, sessionCookie, sessionToken } from '../http/cookies.ts'
import { deviceHash, END_JOINT } from '../joint/public.ts'
import { END_SESSION } from './session-store.ts'

const escaped = (address: string) => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * GET /weg: leaving quickly. Ends the session, asks the browser to forget what it kept of us, and goes on to an ordinary
 * page. It answers the same to everybody, works without scripts, and is the one GET that changes something: whoever is
 * led here from elsewhere loses nothing but having to sign in again.
 */
export function registerLeave(app: FastifyInstance, deps: Deps): void {
  const { baseUrl, secret, leaveTo } = deps.config
  app.get('/weg', async (request, reply) => {
    const token = sessionToken(request.headers.cookie, secret, baseUrl)
    if (token) await deps.db.pool.query({ ...END_SESSION, values: [token] }).catch(() => {}) // leaving must work when the database does not
    const device = jointOf(request.headers.cookie, baseUrl)
    // A device that is left in a hurry is no longer of anybody, also not of who sat around it.
    if (device) await deps.db.pool.query({ ...END_JOINT, values: [deviceHash(secret, device), 'left'] }).catch(() => {})
    return reply
      .header('cache-control', 'no-store')
      .header('clear-site-data', '"cache", "cookies", "storage"')
      .header('set-cookie', [sessionCookie('', secret, baseUrl, 0), ...(device ? [jointCookie('', baseUrl, 0)] : [])])
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="nl"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${escaped(leaveTo)}"><title>Weer</title><a href="${escaped(leaveTo)}">Weer</a></html>`,
      )
  })
}
