import { calendarText } from '@keukentafel/core/feed/calendar.ts'
import { CANCELLED_DAYS, LOOSE_DAYS } from '@keukentafel/core/feed/names.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../http/call.ts'
import { sendProblem } from '../http/problem.ts'
import { countTry } from '../identity/limits.ts'
import { READ_FEED } from './feed-store.ts'
import { feedHash, tagOf } from './hashes.ts'
import { feedVisit, type HeardVisit, type OtherComponent, rawOf } from './written.ts'

interface Fetched {
  account_id: string
  locale: 'nl' | 'en'
  others: boolean
  body: string
  families: string
}

// Programs ask each quarter of an hour; one that asks more than this is broken, or guesses.
const MOST_A_MINUTE = 60
const MOST_HEAVY = 30
const unknown = { most: 60, seconds: 600 }

/**
 * GET /agenda/<word>.ics: a private feed, outside the API (experience.md B4). The word is the right and nothing else is looked at, no
 * cookie either; with `?los` each time is an event of its own. One that is not known, was taken back or opens no table any more gets the same answer.
 */
export function registerFeed(app: FastifyInstance, deps: Deps): void {
  const [tooMany, tooHeavy] = [minutes(deps, MOST_A_MINUTE), minutes(deps, MOST_HEAVY)]
  app.get<{ Params: { token: string }; Querystring: { los?: string } }>(
    '/agenda/:token(^[^/]+).ics',
    async (request, reply) => {
      try {
        const token = feedHash(deps.config.secret, request.params.token)
        if (tooMany(token)) throw new AppError('too.many', { retryAfter: 60 })
        const today = dayInAmsterdam(deps.now().toISOString())
        const read = await deps.db.readAtOnce<Fetched>(READ_FEED, [deps.id(), today, CANCELLED_DAYS, token])
        if (!read?.body) {
          await countTry(deps, 'feed', request.ip, unknown)
          throw new AppError('not.found')
        }
        // What was brought in is much to write: one account does not keep all others waiting with it, however many addresses it has.
        if (read.others && tooHeavy(read.account_id)) throw new AppError('too.many', { retryAfter: 60 })
        // Nobody gets an answer that is not in the log, also not that nothing changed.
        await deps.log.written()
        return answer(request, reply, deps, read as Fetched, 'los' in request.query ? today : null)
      } catch (error) {
        return sendProblem(reply.header('cache-control', 'no-store'), error, 'nl')
      }
    },
  )
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  read: Fetched,
  looseOn: string | null,
): FastifyReply {
  // What is sent follows from this alone, so it need not be written to know that it is the same.
  const tag = tagOf(deps.config.version, read.locale, looseOn ?? '', read.body)
  reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('x-robots-tag', 'noindex')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-origin')
  if (seen(request.headers['if-none-match'], tag)) return reply.code(304).send()
  const heard = JSON.parse(read.body) as { visits: HeardVisit[]; others: OtherComponent[] }
  const visits = heard.visits.map((visit) => feedVisit(deps.config.secret, read.account_id, visit))
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="agenda.ics"')
    .send(
      calendarText(visits, read.locale, {
        raw: rawOf(heard.others),
        name: read.locale === 'en' ? 'My week' : 'Mijn week',
        ...(looseOn && { loose: { from: addDays(looseOn, -CANCELLED_DAYS), to: addDays(looseOn, LOOSE_DAYS) } }),
      }),
    )
}

const seen = (header: string | undefined, tag: string) =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*') ?? false

// Counted in this process: it spares the database, and no more hangs on it (a word of 256 bits is not guessed).
function minutes(deps: Deps, most: number): (token: string) => boolean {
  let minute = 0
  let counted = new Map<string, number>()
  return (token) => {
    const now = Math.floor(deps.now().getTime() / 60_000)
    if (now !== minute || counted.size > 100_000) {
      minute = now
      counted = new Map()
    }
    const times = (counted.get(token) ?? 0) + 1
    counted.set(token, times)
    return times > most
  }
}
