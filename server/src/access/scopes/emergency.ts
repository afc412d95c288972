// Emergency access, as SQL. In prose: the family from 12, the coordinator and who opened it see that it was used. Opened is what
// the family said among itself, what was said to the circle and not shared with who opened it, and what was said to chosen
// people of whom a professional at the table is one; never what names who opened it,
// nor what still waits for a second professional.
// Rules: core/src/access/rules/emergency.ts.
import { my } from './family.ts'
import { heldFromMe } from './held-back.ts'
import { readable } from './item.ts'

/** Rule emergency.see; needs ME and MY. */
export const emergencySeen = (e: string) =>
  `(${e}.person_id = me.person_id or (me.kind = 'family' and ${my.age(12)}) or me.is_coordinator)`

/** Rule emergency.hear for what is not heard already; who asks opened it, and it is in force. Needs ME; $2 Dutch day. */
export const opened = (
  i: string,
) => `(not ${readable(i)} and not ${heldFromMe(i)} and strpos(${i}.content::text, me.person_id::text) = 0
  and (${i}.audience in ('family', 'circle') or (${i}.audience = 'chosen' and exists (select from seat hs where hs.family_id = ${i}.family_id and hs.person_id = any (${i}.audience_persons)
    and hs.kind = 'professional' and hs.state = 'active' and hs.since <= $2::date and (hs.until is null or $2::date < hs.until)))))`
