import { type Denial, denials } from '@keukentafel/core/access/reasons.ts'
import { errorText, faultText } from '@keukentafel/core/shared/error-texts.ts'
import { AppError, errorStatus, type Fault } from '@keukentafel/core/shared/errors.ts'
import type { FastifyReply } from 'fastify'

/** RFC 9457 body. `errors` names every fault at once; `current` is what stands there now, after a conflict. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  reason?: string
  errors?: (Fault & { detail: string })[]
  current?: unknown
}

/** What a person may know of an error; everything else stays in the log. */
export function problemOf(error: unknown, locale: 'nl' | 'en'): Problem {
  const known = asAppError(error)
  const text = errorText(known.code, locale)
  return {
    type: `/help/errors/${known.code}`,
    title: text.title,
    status: errorStatus[known.code],
    detail: text.detail,
    code: known.code,
    ...(known.reason && known.reason in denials ? { reason: known.reason as Denial } : {}),
    ...(known.faults.length > 0
      ? { errors: known.faults.map((fault) => ({ ...fault, detail: faultText(fault.code, locale) })) }
      : {}),
    ...(known.current === undefined ? {} : { current: known.current }),
  }
}

const byConstraint: Record<string, AppError> = {
  coordinator_exactly_one: new AppError('coordinator.needed'),
  goal_agreed: new AppError('goal.not-agreed'),
  plan_item_pkey: new AppError('version.conflict'),
  plan_item_one_view: new AppError('version.conflict'),
  audience_of_parent: new AppError('parent.wrong'),
  audience_of_parent_update: new AppError('parent.wrong'),
  share_once_piece: new AppError('share.there'),
  share_once_item: new AppError('share.there'),
  share_pkey: new AppError('version.conflict'),
  seat_one_per_person: new AppError('seat.taken'),
  seat_one_per_account: new AppError('seat.taken'),
}
const bySqlState: Record<string, AppError> = {
  '40P01': new AppError('server.busy'),
  '53100': new AppError('storage.full'),
  '53300': new AppError('server.busy'),
  '57P01': new AppError('server.busy'),
  '57P03': new AppError('server.busy'),
  '23503': new AppError('input.invalid', { faults: [{ pointer: '', code: 'id.unknown' }] }),
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { constraint, code, statusCode } = error as { constraint?: string; code?: string; statusCode?: number }
  if (statusCode === 413) return new AppError('too.large')
  if (statusCode === 429) return new AppError('too.many')
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new AppError('input.invalid', { faults: [{ pointer: '', code: 'body.unreadable' }] })
  if (code === 'ECONNREFUSED' || code === 'ENOENT' || code === 'ECONNRESET') return new AppError('server.busy')
  return byConstraint[constraint ?? ''] ?? bySqlState[code ?? ''] ?? new AppError('server.fault')
}

/** Sends the problem; the same bytes for "not there" and "not yours". */
export function sendProblem(reply: FastifyReply, error: unknown, locale: 'nl' | 'en'): FastifyReply {
  const problem = problemOf(error, locale)
  if (problem.status === 429 || problem.status === 503)
    reply.header('retry-after', String((error as Partial<AppError>).retryAfter ?? 5))
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
