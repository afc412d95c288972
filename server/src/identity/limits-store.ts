import { statement } from '../db/statement.ts'

/** Counts a try; one statement, so that two processes never both see room for the last one. */
export const COUNT_TRY =
  statement(`insert into rate_limit as r (key, count, ends_at) values ($1, 1, $2::timestamptz + make_interval(secs => $3))
  on conflict (key) do update set count = case when r.ends_at <= $2 then 1 else r.count + 1 end,
    ends_at = case when r.ends_at <= $2 then excluded.ends_at else r.ends_at end
  returning count, ceil(extract(epoch from ends_at - $2::timestamptz))::int as seconds`)

export const ACCOUNT_OF = statement('select account_id from session where token = $1 and expires_at > now()')
