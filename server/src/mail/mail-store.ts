import { statement } from '../db/statement.ts'

export interface MailRow {
  id: string
  to_address: string
  template: string
  locale: 'nl' | 'en'
  params: Record<string, string>
  created_at: Date
  sent_at: Date | null
}

/** The mail and the job that sends it, which carries the id only, in one statement of the transaction of the act. */
export const ADD_MAIL =
  statement(`with m as (insert into mail (to_address, template, locale, params) values ($1, $2, $3, $4) returning id)
  select id, add_job('send-mail', json_build_object('id', id), 'mail ' || id, $5, $6) from m`)
export const FIND_MAIL = statement(
  'select id, to_address, template, locale, params, created_at, sent_at from mail where id = $1',
)
/** What was sent by SMTP keeps nothing that opens anything. */
export const MAIL_SENT = statement(
  `update mail set sent_at = now(), error = null, params = case when $2 then params else '{}' end where id = $1`,
)
export const MAIL_FAILED = statement(
  `update mail set error = $2, params = case when $3 then '{}' else params end where id = $1`,
)
export const LAST_MAILS = statement(
  'select id, to_address, template, locale, params, created_at, sent_at from mail order by created_at desc limit 50',
)
