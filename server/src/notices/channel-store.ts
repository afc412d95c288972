import { statement } from '../db/statement.ts'

/** A mail with the id of the message it is. */
export const ADD_REMINDER_MAIL = statement(
  `insert into mail (id, to_address, template, locale, params) values ($1, $2, 'reminder', $3, $4) on conflict (id) do nothing`,
)
/** A mail that was given up keeps nothing that it carried. */
export const HOW_MAIL_WENT = statement(
  `select sent_at is not null as sent, error is not null and params = '{}' as given_up from mail where id = $1`,
)
export const DEVICES_OF = statement(
  'select id, endpoint, p256dh, auth from notice_device where account_id = $1 order by id',
)
export const FORGET_DEVICE = statement('delete from notice_device where id = $1 and account_id = $2 returning id')
