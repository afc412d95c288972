import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { MemberFacts, ShieldFacts } from '@keukentafel/core/access/facts.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import { ME } from '../access/scopes/item.ts'
import { heldAuthority, known, sharesHome } from '../access/scopes/member.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** What must be known of who is protected, seen from `me`. */
interface About {
  ofPerson: string
  birthDate: string | null
  takesPart: boolean
  authority: MemberFacts['authority']
  sharesHome: boolean
  added: boolean
}
export interface ShieldRow extends About {
  id: string
  version: number
  fromPerson: string
  fromName: string
  ofName: string
  what: 'whereabouts' | 'everything'
  words: string[]
  helpers: string[]
  reason: string
  againstAuthority: boolean
  inherited: boolean
  lookAgainOn: string
  lookedAt: string | null
  state: ShieldFacts['state']
  since: string
  setBy: string
  liftAskedBy: string | null
  liftAskedAccount: string | null
  liftAskedAt: string | null
  liftReason: string
  liftedBy: string | null
  liftedAt: string | null
}

const iso = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const about = (
  p: string,
) => `${p}.id as "ofPerson", ${p}.birth_date::text as "birthDate", (${heldAuthority(p)} limit 1) as authority, ${sharesHome(`${p}.id`)} as "sharesHome",
  coalesce(${p}.created_by = me.person_id, false) as added, exists (select from seat ts where ts.family_id = ${p}.family_id and ts.person_id = ${p}.id
    and ts.state = 'active' and ts.account_id is not null) as "takesPart"`
const columns = `h.id, h.version, h.from_person as "fromPerson", x.call_name as "fromName", z.call_name as "ofName", h.what, h.words, h.helpers, h.reason,
  h.against_authority as "againstAuthority", h.inherited_from is not null as inherited, h.look_again_on::text as "lookAgainOn", ${iso('h.looked_at')} as "lookedAt", h.state,
  ${iso('h.created_at')} as since, h.set_by as "setBy", h.lift_asked_by as "liftAskedBy", h.lift_asked_account as "liftAskedAccount", ${iso('h.lift_asked_at')} as "liftAskedAt",
  h.lift_reason as "liftReason", h.lifted_by as "liftedBy", ${iso('h.lifted_at')} as "liftedAt", ${about('z')}`
const joined = `me, shield h join person x on x.family_id = h.family_id and x.id = h.from_person join person z on z.family_id = h.family_id and z.id = h.of_person`

/** Every shield that row-level security lets through; who may know of which is decided for each (shield.see). $1 family, $2 Dutch day. */
export const SHIELDS = statement(
  `with ${ME} select ${columns} from ${joined} where h.family_id = $1 order by h.state = 'lifted', h.created_at desc, h.id`,
)
/** Whom one may know of at this table, with what must be known to protect them. $1 family, $2 Dutch day. */
export const PEOPLE =
  statement(`with ${ME} select p.id, p.call_name as "callName", p.kind, ${about('p')} from me, person p where p.family_id = $1 and ${known('p')}
  order by p.kind, p.created_at, p.id`)
export interface PersonRow extends About {
  id: string
  callName: string
  kind: 'family' | 'network' | 'professional'
}
const LOCK = statement(
  `with ${ME} select ${columns} from ${joined} where h.family_id = $1 and h.id = $3 for no key update of h`,
)
/** One shield, locked; undefined when it is not there for who asks. */
export const lockShield = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<ShieldRow>(LOCK, [familyId, today, id])
/** Everybody whom one may know of. */
export const loadPeople = (tx: Tx, familyId: string, today: string) => tx.rows<PersonRow>(PEOPLE, [familyId, today])

/** Rows as facts for `decide`. */
export const shieldFacts = (
  row: About & Partial<Pick<ShieldRow, 'setBy' | 'state' | 'liftAskedBy' | 'liftAskedAccount'>>,
  fromPerson: string,
  accountId: string,
  today: string,
): ShieldFacts => ({
  fromPerson,
  ofPerson: row.ofPerson,
  ofAge: row.birthDate ? ageOn(row.birthDate, today) : null,
  ofTakesPart: row.takesPart,
  setBy: row.setBy ?? null,
  authority: row.authority,
  sharesHome: row.sharesHome,
  addedByViewer: row.added,
  state: row.state ?? 'on',
  liftAskedBy: row.liftAskedBy ?? null,
  sameAccount: row.liftAskedAccount === accountId,
})

const INSERT =
  statement(`insert into shield (family_id, id, from_person, of_person, what, words, helpers, reason, look_again_on, set_by, set_account, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $10)`)
export interface NewShield {
  id: string
  fromPerson: string
  ofPerson: string
  what: ShieldRow['what']
  words: readonly string[]
  helpers: readonly string[]
  reason: string
  lookAgainOn: string
}
/** Sets a shield: in force from the end of this transaction. */
export function insertShield(
  _permit: Permit<'shield.set'>,
  tx: Tx,
  familyId: string,
  by: { personId: string; accountId: string },
  s: NewShield,
): void {
  const { id, fromPerson, ofPerson, what, words, helpers, reason, lookAgainOn } = s
  tx.send(INSERT, [
    familyId,
    id,
    fromPerson,
    ofPerson,
    what,
    words,
    helpers,
    reason,
    lookAgainOn,
    by.personId,
    by.accountId,
  ])
}

const changed = 'version = version + 1, updated_at = now(), updated_by = $3'
const ADD =
  statement(`update shield set words = words || array(select w from unnest($4::text[]) w where w <> all (words)),
  helpers = helpers || array(select x from unnest($5::uuid[]) x where x <> all (helpers)), what = coalesce($6, what), ${changed} where family_id = $1 and id = $2`)
/** Keeps more; nothing is taken off. */
export const addToShield = (
  _permit: Permit<'shield.add'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  more: { words: readonly string[]; helpers: readonly string[]; what: string | null },
): void => tx.send(ADD, [familyId, id, by, more.words, more.helpers, more.what])

const REVIEW = statement(
  `update shield set looked_at = now(), looked_by = $3, look_again_on = $4, ${changed} where family_id = $1 and id = $2`,
)
/** Writes down that it was looked at again. */
export const reviewed = (
  _permit: Permit<'shield.review'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  day: string,
) => tx.send(REVIEW, [familyId, id, by, day])

const ASK =
  statement(`update shield set state = 'lift-asked', lift_asked_by = $3, lift_asked_account = $4, lift_asked_at = now(), lift_reason = $5, ${changed}
  where family_id = $1 and id = $2`)
/** Asks to lift it; it stays in force. */
export const askedToLift = (
  _permit: Permit<'shield.lift'>,
  tx: Tx,
  familyId: string,
  by: { personId: string; accountId: string },
  id: string,
  reason: string,
) => tx.send(ASK, [familyId, id, by.personId, by.accountId, reason])

const LIFT =
  statement(`update shield set state = 'lifted', lifted_by = $3, lifted_account = $4, lifted_at = now(), ${changed}
  where family_id = $1 and id = $2`)
/** The second person agrees: from now on it no longer holds. */
export const lifted = (
  _permit: Permit<'shield.confirm'>,
  tx: Tx,
  familyId: string,
  by: { personId: string; accountId: string },
  id: string,
) => tx.send(LIFT, [familyId, id, by.personId, by.accountId])

const STAY =
  statement(`update shield set state = 'on', lift_asked_by = null, lift_asked_account = null, lift_asked_at = null, lift_reason = '', ${changed}
  where family_id = $1 and id = $2`)
/** It stays: somebody said no, or who asked took it back. */
export const stays = (
  _permit: Permit<'shield.confirm'> | Permit<'shield.lift'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
) => tx.send(STAY, [familyId, id, by])
