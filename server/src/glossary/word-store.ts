import { MY } from '../access/scopes/family.ts'
import { ME } from '../access/scopes/item.ts'
import { seatVisible } from '../access/scopes/seat.ts'
import { statement } from '../db/statement.ts'

/**
 * Words of every organisation of which this account knows that it has a seat here: the same seats as in the circle, so that a word never
 * tells of somebody who is kept from them. Nobody at the table: no rows. $1 family, $2 Dutch day.
 */
export const READ_WORDS = statement(`with ${ME}, ${MY}
select w.id, w.word, w.meaning, o.name as organisation
from (select distinct s.organisation_id as id from me, seat s where s.family_id = $1 and s.state = 'active' and ${seatVisible('s')}) there
join organisation o on o.id = there.id join organisation_word w on w.organisation_id = o.id order by lower(w.word), o.name, w.id`)

export const LIST_WORDS = statement(
  'select id, word, meaning from organisation_word where organisation_id = $1 order by lower(word), id',
)
/** No row when this word is among those of the organisation already, under another id, or when there are too many. */
export const PUT_WORD = statement(`insert into organisation_word (organisation_id, id, word, meaning)
  select $1, $2, $3, $4 where exists (select from organisation_word where organisation_id = $1 and id = $2)
    or (select count(*) from organisation_word where organisation_id = $1) < $5
  on conflict (organisation_id, id) do update set word = excluded.word, meaning = excluded.meaning returning id`)
export const SAME_WORD = statement(
  'select id from organisation_word where organisation_id = $1 and lower(word) = lower($2) and id <> $3',
)
export const REMOVE_WORD = statement(
  'delete from organisation_word where organisation_id = $1 and id = $2 returning id',
)
