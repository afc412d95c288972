// What is kept from who asks ("X must never learn Y of Z"), for the places that no row-level policy can cover: a column of a
// row that stays. Whole rows are not there for them at all (server/migrations/0017-shields.sql); shield-agreement.db.test.ts
// proves that equal to core/src/access/shield.ts.

const HIDDEN = '(select kt_hidden())::uuid[]'

/** A text without the words that `me` may not read: it is empty then. Costs nothing where nothing is kept. */
export const clean = (text: string) => `(case when (select kt_words()) = '{}' then ${text} else kt_clean(${text}) end)`

/** Who is named in a column of an item, or who said it when that person is not there for `me`. */
export const writer = (i: string, column: 'created_by' | 'updated_by') =>
  `(case when ${i}.${column} = any (${HIDDEN}) then ${i}.said_by else ${i}.${column} end)`

/** The chosen hearers, without who is not there for `me`. */
export const hearers = (i: string) =>
  `(case when ${HIDDEN} = '{}' then ${i}.audience_persons else array(select x from unnest(${i}.audience_persons) x where x <> all (${HIDDEN})) end)`

/** Whether nothing of how to reach this person, and when, is kept from `me`. */
export const reached = (person: string) => `${person} <> all ((select kt_shielded())::uuid[])`
