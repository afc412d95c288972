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
  own_room_pkey: new AppError('version.conflict'),
  own_room_line_pkey: new AppError('version.conflict'),
  own_room_member_pkey: new AppError('version.conflict'),
  own_room_member_once: new AppError('version.conflict'),
  own_room_seat: new AppError('not.found'),
  own_plan_talk_pkey: new AppError('version.conflict'),
  plan_item_one_view: new AppError('version.conflict'),
  plan_item_one_part: new AppError('version.conflict'),
  plan_item_one_answer: new AppError('version.conflict'),
  plan_item_one_check: new AppError('version.conflict'),
  levels_beforehand: new AppError('input.invalid', {
    faults: [{ pointer: '/content/level', code: 'levels.beforehand' }],
  }),
  sent_settled: new AppError('not.allowed', { reason: 'was-sent' }),
  sent_own: new AppError('input.invalid', { faults: [{ pointer: '/saidBy', code: 'sayer.other' }] }),
  sent_without_family: new AppError('input.invalid', {
    faults: [{ pointer: '/audiencePersons', code: 'message.without-family' }],
  }),
  visit_sound: new AppError('input.invalid', { faults: [{ pointer: '/content/changes', code: 'change.twice' }] }),
  attachment_pkey: new AppError('version.conflict'),
  attachment_told: new AppError('version.conflict'),
  conversation_settled: new AppError('not.allowed', { reason: 'family-only' }),
  conversation_alone: new AppError('input.invalid', { faults: [{ pointer: '/state', code: 'state.unknown' }] }),
  condition_needs: new AppError('input.invalid', { faults: [{ pointer: '/content/needs', code: 'condition.needs' }] }),
  decision_complete: new AppError('input.invalid', { faults: [{ pointer: '/state', code: 'weighing.incomplete' }] }),
  own_note_alone: new AppError('input.invalid', { faults: [{ pointer: '/audience', code: 'own-note.alone' }] }),
  own_note_whose: new AppError('not.allowed', { reason: 'not-your-task' }),
  voice_own: new AppError('input.invalid', { faults: [{ pointer: '/content/way', code: 'weighing.how' }] }),
  rest_family: new AppError('not.allowed', { reason: 'family-only' }),
  own_line_own: new AppError('input.invalid', { faults: [{ pointer: '/saidBy', code: 'sayer.other' }] }),
  audience_of_parent: new AppError('parent.wrong'),
  audience_of_parent_update: new AppError('parent.wrong'),
  share_once_piece: new AppError('share.there'),
  share_once_item: new AppError('share.there'),
  shield_pkey: new AppError('version.conflict'),
  shield_settled: new AppError('shield.settled'),
  shield_second: new AppError('not.allowed', { reason: 'no-second-person' }),
  share_pkey: new AppError('version.conflict'),
  help_agreement_pkey: new AppError('version.conflict'),
  help_once: new AppError('help.there'),
  help_settled: new AppError('help.closed'),
  help_who: new AppError('input.invalid', { faults: [{ pointer: '/seatId', code: 'help.not-professional' }] }),
  help_voice: new AppError('not.allowed', { reason: 'not-yours-to-agree' }),
  incapacity_pkey: new AppError('version.conflict'),
  incapacity_once: new AppError('incapacity.there'),
  incapacity_settled: new AppError('incapacity.settled'),
  incapacity_who: new AppError('input.invalid', { faults: [{ pointer: '/secondSeatId', code: 'incapacity.second' }] }),
  disclosure_pkey: new AppError('version.conflict'),
  disclosure_settled: new AppError('disclosure.settled'),
  disclosure_who: new AppError('input.invalid', { faults: [{ pointer: '/seatId', code: 'disclosure.to-whom' }] }),
  holding_back_pkey: new AppError('version.conflict'),
  holding_once: new AppError('holding.waits'),
  holding_shown: new AppError('holding.shown'),
  holding_settled: new AppError('holding.shown'),
  holding_second: new AppError('input.invalid', { faults: [{ pointer: '/secondSeatId', code: 'holding.second' }] }),
  seat_one_per_person: new AppError('seat.taken'),
  access_question_pkey: new AppError('version.conflict'),
  access_question_id_key: new AppError('version.conflict'),
  emergency_access_pkey: new AppError('version.conflict'),
  emergency_access_id_key: new AppError('version.conflict'),
  emergency_settled: new AppError('emergency.settled'),
  emergency_own_review: new AppError('not.allowed', { reason: 'not-your-task' }),
  rights_request_pkey: new AppError('version.conflict'),
  rights_request_id_key: new AppError('version.conflict'),
  request_settled: new AppError('question.settled'),
  plan_end_once: new AppError('end.running'),
  plan_end_pkey: new AppError('version.conflict'),
  rights_held: new AppError('rights.held'),
  question_settled: new AppError('question.settled'),
  seat_one_per_account: new AppError('seat.taken'),
  seat_organisation_left: new AppError('organisation.left'),
}
const bySqlState: Record<string, AppError> = {
  '40P01': new AppError('server.busy'),
  '53100': new AppError('storage.full'),
  '53300': new AppError('server.busy'),
  '57P01': new AppError('server.busy'),
  '57P02': new AppError('server.busy'),
  '57P03': new AppError('server.busy'),
  '23503': new AppError('input.invalid', { faults: [{ pointer: '', code: 'id.unknown' }] }),
}

// What pg says, without a code, when the connection went away under a statement or could not be had.
const GONE =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/
const unreachable = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN']

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { constraint, code, statusCode, severity, message } = error as {
    constraint?: string
    code?: string
    statusCode?: number
    severity?: string
    message?: string
  }
  if (statusCode === 413) return new AppError('too.large')
  if (statusCode === 429) return new AppError('too.many')
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new AppError('input.invalid', { faults: [{ pointer: '', code: 'body.unreadable' }] })
  // PANIC: the database stops over it, and whether the act was kept shows only when it is back, also when a disk is full.
  if (severity === 'PANIC' || unreachable.includes(code ?? '') || GONE.test(message ?? ''))
    return new AppError('server.busy')
  // Writing over a row that is not there for who writes (0017-shields.sql): the same as over one that changed.
  if (code === '42501' && message?.includes('row-level security')) return new AppError('version.conflict')
  return byConstraint[constraint ?? ''] ?? bySqlState[code ?? ''] ?? new AppError('server.fault')
}

/** Sends the problem; the same bytes for "not there" and "not yours". */
export function sendProblem(reply: FastifyReply, error: unknown, locale: 'nl' | 'en'): FastifyReply {
  const problem = problemOf(error, locale)
  if (problem.status === 429 || problem.status === 503)
    reply.header('retry-after', String((error as Partial<AppError>).retryAfter ?? 5))
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
