import { answerBy, isLate, longestAnswerBy, mayExtend } from '@keukentafel/core/law/question-terms.ts'
import type { looksEndpoints } from '@keukentafel/core/looks/contract.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { z } from 'zod'
import { accountOf, type Entered, sessionEntry } from '../access/entry.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import { type AccessLine, logInside } from '../audit/access-log.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import {
  ASKED,
  answer,
  extend,
  isOfficerOf,
  type LockedQuestion,
  lockQuestion,
  type QuestionRow,
} from './question-store.ts'

type Asked = z.input<(typeof looksEndpoints.listOwnQuestions)['output']>['questions'][number]
const dayOf = (at: Date) => dayInAmsterdam(at.toISOString())

const asked = (row: QuestionRow, today: string): Asked => ({
  id: row.id,
  version: row.version,
  familyName: row.family_name,
  organisation: row.organisation,
  looks: row.looks as Asked['looks'],
  question: row.question,
  askedAt: row.asked_at.toISOString(),
  answerBy: row.answer_by,
  extended: row.extended_at && { at: row.extended_at.toISOString(), reason: row.extended_reason ?? '' },
  answer: row.answered_at && { at: row.answered_at.toISOString(), text: row.answer ?? '' },
  late: isLate(row.answer_by, row.answered_at && dayOf(row.answered_at), today),
})

async function rowsOf(call: Call, own: boolean): Promise<{ accountId: string; rows: QuestionRow[] }> {
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, null), [[ASKED, [own]]])
  const accountId = accountOf(entered)
  call.decided.add('account')
  return { accountId, rows: results[0] as QuestionRow[] }
}

/** What this account asked, also at tables that it has left. */
export async function listOwnQuestions(call: Call<object>) {
  const { rows } = await rowsOf(call as Call, true)
  return { today: call.today, questions: rows.map((row) => asked(row, call.today)) }
}

/** What this account has to answer. That it was read is told to each family, in its log. */
export async function listQuestions(call: Call<object>) {
  const { accountId, rows } = await rowsOf(call as Call, false)
  await Promise.all(
    families(rows).map(([familyId, of]) => {
      const ground = of.every((row) => row.as_officer) ? 'privacy-officer' : 'administrator'
      const subjects = [...new Set(of.map((row) => row.asked_by))]
      return call.deps.log.write(lineOf(call as Call, 'question.read', { accountId, familyId, subjects, ground }))
    }),
  )
  return {
    today: call.today,
    questions: rows.map((row) => ({
      ...asked(row, call.today),
      asker: row.asker,
      mayExtend: row.answered_at === null && mayExtend(dayOf(row.asked_at), row.extended_at !== null, call.today),
    })),
  }
}

function families(rows: readonly QuestionRow[]): [string, QuestionRow[]][] {
  const found = new Map<string, QuestionRow[]>()
  for (const row of rows) found.set(row.family_id, [...(found.get(row.family_id) ?? []), row])
  return [...found]
}

// Who answers has no seat at that table.
const lineOf = (
  call: Call,
  action: 'question.read' | 'question.extend' | 'question.answer',
  more: Pick<AccessLine, 'accountId' | 'familyId' | 'subjects' | 'ground'> & { objectId?: string },
): AccessLine => ({
  traceId: call.deps.id(),
  personId: null,
  seatId: null,
  action,
  objectId: null,
  outcome: 'permit',
  activity: action,
  ...more,
})

type ToQuestion<B> = Call<{ questionId: string }, unknown, B>
type Answer = Promise<{ id: string; version: number }>

/** Takes two months more, once, within the first month; the asker is told and reads why. */
export const extendQuestion = (call: ToQuestion<{ reason: string }>): Answer =>
  change(call, 'question.extend', async (tx, question) => {
    const askedOn = dayOf(question.asked_at)
    if (!mayExtend(askedOn, question.extended_at !== null, call.today) || question.answer_by !== answerBy(askedOn))
      throw new AppError('question.term-over')
    const to = { answerBy: longestAnswerBy(askedOn), at: call.now, reason: call.body.reason }
    return extend(tx, call.params.questionId, to)
  })

/** Answers, once; the asker is told that something waits. */
export const answerQuestion = (call: ToQuestion<{ answer: string }>): Answer =>
  change(call, 'question.answer', (tx) => answer(tx, call.params.questionId, { at: call.now, text: call.body.answer }))

function change<B>(
  call: ToQuestion<B>,
  action: 'question.extend' | 'question.answer',
  write: (tx: Tx, question: LockedQuestion) => Promise<number>,
): Answer {
  const { questionId } = call.params
  return writeAsAccount(call as Call, async (tx, accountId) => {
    const question = await lockQuestion(tx, questionId)
    if (!question) throw new AppError('not.found')
    if (question.answered_at) throw new AppError('question.settled')
    const version = await write(tx, question)
    const ground = (await isOfficerOf(tx, question.organisation_id)) ? 'privacy-officer' : 'administrator'
    const of = { accountId, familyId: question.family_id, subjects: [question.asked_by] }
    await logInside(tx, lineOf(call as Call, action, { ...of, ground, objectId: questionId }))
    if (question.asker_email)
      await enqueueMail(tx, {
        to: question.asker_email,
        locale: question.asker_locale,
        template: 'something-waits',
        params: { link: `${call.deps.config.baseUrl}/vragen` },
      })
    return { id: questionId, version }
  })
}
