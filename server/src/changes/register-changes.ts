import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { FastifyInstance } from 'fastify'
import { accountOf, ENTER_SESSION, type Entered } from '../access/entry.ts'
import type { Deps } from '../http/call.ts'
import { sessionToken } from '../http/cookies.ts'
import { sendProblem } from '../http/problem.ts'
import type { Hub } from './hub.ts'
import { OPEN_FAMILIES } from './reader-store.ts'

const ALIVE_MS = 25_000

/** GET /api/v1/changes: server-sent events that say only in which family something changed that this account may see. */
export function registerChanges(app: FastifyInstance, deps: Deps, hub: Hub): void {
  app.get('/api/v1/changes', async (request, reply) => {
    let entered: Entered
    let families: Set<string>
    try {
      const token = sessionToken(request.headers.cookie, deps.config.secret, deps.config.baseUrl)
      if (!token) throw new AppError('sign-in.needed')
      const read = await deps.db.read<Entered>({ statement: ENTER_SESSION, values: [token, null] }, [
        [OPEN_FAMILIES, []],
      ])
      entered = read.entered
      accountOf(entered)
      families = new Set((read.results[0] as { family_id: string }[]).map((row) => row.family_id))
    } catch (error) {
      return sendProblem(reply, error, 'nl')
    }
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    // A remark and no event: a browser takes an event called "open" for a line that came back, and asks for everything once more.
    raw.write('retry: 1000\n: listening\n\n')
    const alive = setInterval(() => raw.write(': alive\n\n'), ALIVE_MS)
    const leave = hub.add({
      accountId: accountOf(entered),
      sessionId: entered.session_id,
      families,
      send: (event, familyId) => void raw.write(`event: ${event}\ndata: ${JSON.stringify({ familyId })}\n\n`),
      close: () => raw.end(),
    })
    raw.on('close', () => {
      clearInterval(alive)
      leave()
    })
  })
}
