import { statement } from '../db/statement.ts'

// In one order for everybody, so that two who try at once never wait for each other in a circle.
/** Counts a try under each key; one statement, so that two processes never both see room for the last one. */
export const COUNT_TRIES = statement(`insert into rate_limit as r (key, count, ends_at)
  select key, 1, $2::timestamptz + make_interval(mins => $3) from unnest($1::text[]) key order by key
  on conflict (key) do update set count = case when r.ends_at <= $2 then 1 else r.count + 1 end,
    ends_at = case when r.ends_at <= $2 then excluded.ends_at else r.ends_at end
  returning key, count, ceil(extract(epoch from ends_at - $2::timestamptz))::int as seconds`)

/** Takes a try back that turned out to be right. */
export const GIVE_BACK = statement(`update rate_limit r set count = r.count - 1
  from (select key from rate_limit where key = any($1) and count > 0 order by key for update) mine where r.key = mine.key`)
