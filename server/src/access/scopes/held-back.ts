// What a helper wrote about somebody, and what of that is held back, as SQL: gathered once for each seat in a statement (columns
// of `me`), so that each item asks no more than whether arrays meet. Rules: core/src/law/stands-for.ts, core/src/access/held-back.ts
// and core/src/holding-back/about.ts; agreement.db.test.ts proves them equal.

/** Whether `me` is in the audience of something with these columns (item, or a line of history with its audience of then). */
export const heard = (audience: string, me = 'me') => `(
  ${audience}.audience = 'circle'
  or (${audience}.audience = 'family' and ${me}.kind = 'family')
  or (${audience}.audience = 'chosen' and ${me}.person_id = any(${audience}.audience_persons)))`

const years = (day: string) => `extract(year from age(${day}::date, p.birth_date))`

/**
 * Beside seat `s`, on the day: for whom it hears what is written about them; of which items it hears nothing, because they are
 * held back from it or wait for a second professional; of which it is that second; what was disclosed to it; and of which
 * disclosures, and items in them, it is not told yet that they were disclosed.
 */
export const ears = (
  s: string,
  day: string,
) => `array(select p.id from person p where ${s}.kind = 'family' and p.family_id = ${s}.family_id and p.kind = 'family'
      and ((p.id = ${s}.person_id and coalesce(${years(day)} >= 12, true)) or (${years(day)} >= 0 and ${years(day)} < 12 and exists (select from parental_authority ra
        where ra.family_id = p.family_id and ra.child_id = p.id and ra.holder_id = ${s}.person_id and ra.kind in ('parent', 'guardian', 'institution') and ra.checked_on is not null
          and (ra.from_date is null or ra.from_date <= ${day}::date) and (ra.until_date is null or ${day}::date < ra.until_date))))) as stands_for,
    array(select b.item_id from holding_back b where b.family_id = ${s}.family_id and case when b.state = 'confirmed' then ${s}.person_id = any (b.from_persons) and ${day}::date < b.until_date
      else b.state in ('asked', 'refused') and b.prolongs is null and b.held_by <> ${s}.person_id and not (b.second_seat = ${s}.id and b.state = 'asked' and ${day}::date < b.answer_before) end) as held,
    array(select b.item_id from holding_back b where b.family_id = ${s}.family_id and b.state = 'asked' and b.second_seat = ${s}.id and ${day}::date < b.answer_before) as judges,
    array(select unnest(d.item_ids) from disclosure d where d.family_id = ${s}.family_id and d.recipient_seat = ${s}.id and d.ended_on is null and d.on_date <= ${day}::date and ${day}::date < d.review_on) as disclosed,
    array(select x.id from disclosure d, lateral unnest(array[d.id] || d.item_ids) x (id) where d.family_id = ${s}.family_id and d.by_seat <> ${s}.id and d.recipient_seat is distinct from ${s}.id and ${day}::date < d.told_on) as untold`

/** Whether item `i`, or what it hangs below, is held back from `me`. */
export const heldFromMe = (i: string, me = 'me') => `(${i}.path && ${me}.held)`

/** Whether item `i` is about somebody for whom `me` stands: isAbout. */
export const aboutMe = (
  i: string,
  me = 'me',
) => `(${i}.about_persons && ${me}.stands_for or (${i}.under_persons && ${me}.stands_for and exists (select from plan_item up
  where up.family_id = ${i}.family_id and up.id = ${i}.parent_id and (up.said_by = ${me}.person_id or up.created_by = ${me}.person_id or ${heard('up', me)}))))`

/**
 * Whether item `i` does not travel on this day: a file holds no second person and no end, so at another place it would be
 * held back for ever or from nobody.
 */
export const staysBehind = (
  i: string,
  day: string,
) => `exists (select from holding_back b where b.family_id = ${i}.family_id and b.item_id = any (${i}.path)
  and ((b.state = 'confirmed' and ${day}::date < b.until_date) or (b.state in ('asked', 'refused') and b.prolongs is null)))`
