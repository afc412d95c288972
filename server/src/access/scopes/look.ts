// Who sees who looked, as SQL. In prose: everybody the own looks; a person from 12 those at what concerns them; who holds checked
// authority also those at what concerns their child under 16; family of 16 and older the refusals; a professional the own only;
// nobody those of a kind that is confidential today. The rule is core/src/access/rules/look.ts; look-agreement.db.test.ts
// proves the two equal.
import { ageOf, heldAuthority } from './member.ts'

/** Stands after ME and MY: whose looks `me` sees besides the own. One row, or none without a seat in force. */
export const EYES = `eyes as materialized (select
    case when me.kind = 'professional' or not coalesce((select my.age from my) >= 12, true) then '{}' else array[me.person_id] end as self,
    case when me.kind = 'professional' then '{}' else array(select p.id from person p where p.family_id = $1 and exists (${heldAuthority('p')}) and ${ageOf('p')} < 16 order by p.id) end as wards,
    me.kind = 'family' and coalesce((select my.age from my) >= 16, false) as refusals
  from me)`

/** Next to it: as whom an account sits or sat at this table, the last time. */
export const SAT = `sat as materialized (select distinct on (s.account_id) s.account_id, s.person_id, s.id as seat_id from seat s
  where s.family_id = $1 and s.account_id is not null order by s.account_id, (s.state = 'active') desc, s.created_at desc, s.id)`

const kind = `coalesce(l.activity, r.activity, l.action)`
const own = (l: string) => `coalesce(${l}.account_id = nullif(current_setting('kt.account', true), '')::uuid, false)`
const visible = `(not ${kind} = any ($3::text[]) and (${own('l')} or (l.outcome = 'deny' and eyes.refusals)
  or (l.outcome = 'permit' and (r.subject_ids && eyes.self or (r.subject_ids && eyes.wards and not ${kind} = any ($4::text[]))))))`

/**
 * The lines that `me` sees between two moments, newest first, at most so many (all of them for null). `where` narrows further, by
 * what it needs of `person_id`. $1 family, $2 Dutch day, $3 kinds that are confidential, $4 kinds that representatives do not see.
 * Needs EYES and SAT. Of whose data were given only those are named by way of whom `me` sees it.
 */
export const looks = (from: string, until: string, most: string, where = 'true') => `(select x.* from (
    (select l.at, l.trace_id, l.account_id, who.person_id, who.seat_id, l.action, ${kind} as activity, l.outcome, l.ground, l.object_id, ${own('l')} as mine,
      array(select w from unnest(eyes.self || eyes.wards) w where w = any (r.subject_ids) order by w) as about
    from eyes, access_log l left join processing_record r on r.family_id = l.family_id and r.trace_id = l.trace_id
      left join sat on sat.account_id = l.account_id
      cross join lateral (select coalesce(l.person_id, sat.person_id) as person_id, coalesce(l.seat_id, sat.seat_id) as seat_id) who
    where l.family_id = $1 and l.at >= ${from} and l.at < ${until} and ${visible} and ${where}
    order by l.at desc limit ${most})
    union all
    (select l.at, l.trace_id, l.account_id, who.person_id, who.seat_id, l.action, l.activity, 'permit', l.ground, null::uuid, ${own('l')}, l.about
    from eyes cross join lateral list_looks($1, eyes.self, eyes.wards, $3::text[], $4::text[], ${from}, ${until}, ${most}) l
      join sat who on who.account_id = l.account_id where ${where})) x
  order by x.at desc limit ${most})`
