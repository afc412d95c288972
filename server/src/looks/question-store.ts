import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const INSERT =
  statement(`insert into access_question (family_id, id, asked_by, asked_account, looker_account, organisation_id, looks, question, asked_at, answer_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`)
export interface NewQuestion {
  id: string
  askedBy: string
  askedAccount: string
  lookerAccount: string | null
  organisationId: string | null
  looks: object[]
  question: string
  askedAt: string
  answerBy: string
}
/** Keeps a question with the looks it is about, as they stood. */
export function insertQuestion(_permit: Permit<'looks.ask'>, tx: Tx, familyId: string, q: NewQuestion): void {
  const { id, askedBy, askedAccount, lookerAccount, organisationId, looks, question, askedAt, answerBy } = q
  tx.send(INSERT, [
    familyId,
    id,
    askedBy,
    askedAccount,
    lookerAccount,
    organisationId,
    JSON.stringify(looks),
    question,
    askedAt,
    answerBy,
  ])
}

const OPEN = statement(
  `select count(*)::int as open from access_question where asked_account = $1 and answered_at is null`,
)
/** How many questions of this account wait for an answer. */
export const openQuestions = async (tx: Tx, accountId: string): Promise<number> =>
  (await tx.one<{ open: number }>(OPEN, [accountId]))!.open

const WHO_ANSWERS = statement('select email, locale from who_answers($1, $2, $3)')
/** Addresses of who answers: the privacy officers of the organisation, or the administrators. */
export const whoAnswers = (tx: Tx, organisationId: string | null, lookerAccount: string | null, questionId: string) =>
  tx.rows<{ email: string; locale: 'nl' | 'en' }>(WHO_ANSWERS, [organisationId, lookerAccount, questionId])

/** Questions of the account that entered ($1 true), or those that it answers. */
export const ASKED = statement('select * from asked_questions($1)')
export interface QuestionRow {
  family_id: string
  id: string
  asked_by: string
  family_name: string
  asker: string
  organisation: string | null
  looks: Record<string, unknown>[]
  question: string
  asked_at: Date
  answer_by: string
  extended_at: Date | null
  extended_reason: string | null
  answered_at: Date | null
  answer: string | null
  version: number
  /** Answered as privacy officer of the organisation; else as administrator. */
  as_officer: boolean
}

// Row-level security shows it to the asker too; answering is for who answers.
const LOCK =
  statement(`select q.family_id, q.asked_by, q.asked_at, q.answer_by::text, q.extended_at, q.answered_at, q.version, q.organisation_id,
    a.email as asker_email, a.locale as asker_locale
  from access_question q left join account a on a.id = q.asked_account where q.id = $1 and answers_for(q.organisation_id, q.looker_account, q.id) for no key update of q`)
export interface LockedQuestion {
  family_id: string
  asked_by: string
  asked_at: Date
  answer_by: string
  extended_at: Date | null
  answered_at: Date | null
  version: number
  organisation_id: string | null
  asker_email: string | null
  asker_locale: 'nl' | 'en'
}
/** The question, if the account that entered answers it; locked until the end of the transaction. */
export const lockQuestion = (tx: Tx, id: string) => tx.one<LockedQuestion>(LOCK, [id])

const ACT = statement(`select set_config('kt.act', $1, true)`)
const EXTEND = statement(
  'update access_question set answer_by = $2, extended_at = $3, extended_reason = $4, version = version + 1 where id = $1 returning version',
)
const ANSWER = statement(
  'update access_question set answered_at = $2, answer = $3, version = version + 1 where id = $1 returning version',
)
const written = async (tx: Tx, act: string, ask: ReturnType<typeof statement>, values: unknown[]): Promise<number> => {
  tx.send(ACT, [act])
  return (await tx.one<{ version: number }>(ask, values))!.version
}
/** Writes the longer term with its reason. */
export const extend = (tx: Tx, id: string, to: { answerBy: string; at: string; reason: string }) =>
  written(tx, 'question.extend', EXTEND, [id, to.answerBy, to.at, to.reason])
/** Writes the answer. */
export const answer = (tx: Tx, id: string, given: { at: string; text: string }) =>
  written(tx, 'question.answer', ANSWER, [id, given.at, given.text])

const HAS_OFFICER = statement(
  `select exists (select from privacy_officer where organisation_id = $1 and account_id = nullif(current_setting('kt.account', true), '')::uuid) as officer`,
)
/** Whether the account that entered is privacy officer of an organisation; else it answers as administrator. */
export const isOfficerOf = async (tx: Tx, organisationId: string | null): Promise<boolean> =>
  (await tx.one<{ officer: boolean }>(HAS_OFFICER, [organisationId]))!.officer
