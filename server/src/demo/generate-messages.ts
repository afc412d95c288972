import { id, insertItems, person, text } from './generate-sql.ts'

// Ten years of a family that writes a lot: thirty subjects with fifty lines each, by everybody in turn, so that the list has to find the last of each among
// hundreds.
const subject = id('thread', 'n', '(1 + k % 30)')
// Over ten years, the newest yesterday; read until three days ago.
const whenSaid = (sql: string) =>
  sql.replace(
    /lateral \(select now\(\).* as said\) t$/,
    `lateral (select now() - make_interval(days => 3651 - k * 3650 / 1500, secs => n % 3600) as said) t`,
  )
const sent = { by: person('(1 + k % 4)') }
export const MESSAGES = [
  insertItems(
    'thread',
    30,
    'null::uuid',
    person('(1 + k % 4)'),
    `'sent'`,
    'null::date',
    `jsonb_build_object('text', ${text('thread', 40)}, 'wording', 1)`,
    sent,
  ),
  insertItems(
    'message',
    1500,
    subject,
    person('(1 + k % 10)'),
    `'sent'`,
    'null::date',
    `jsonb_build_object('text', ${text('message', 160)}, 'wording', 1)`,
    { by: person('(1 + k % 10)') },
  ),
  `insert into message_own (account_id, family_id, item_id, seen_until) select ${id('parent', 'n')}, ${id('family', 'n')}, ${id('thread', 'n', 'k')}, now() - make_interval(days => 3)
    from generate_series($2::int, $3::int) n, generate_series(1, 30) k`,
].map((sql) => whenSaid(sql))
