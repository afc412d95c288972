// What was said about making an own plan first, as SQL. In prose: the family from 12, the coordinator, and who offered it or
// wrote it down. The rule is core/src/access/rules/talk.ts; room-agreement.db.test.ts proves the two equal.
import { my } from './family.ts'

/** Rule talk.read, for a row of own_plan_talk; needs ME and MY, or says itself when `me` is old enough. */
export const talkReadable = (t: string, oldEnough: string = my.age(12)) =>
  `case when me.kind = 'family' then ${oldEnough} else (me.is_coordinator or ${t}.by_person = me.person_id or ${t}.created_by = me.person_id) end`
