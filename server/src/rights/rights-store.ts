import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { AuthorityKind, RightsFacts, SeatKind } from '@keukentafel/core/access/facts.ts'
import type { RefusalGround, RightKind } from '@keukentafel/core/law/rights-terms.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import { MY } from '../access/scopes/family.ts'
import { ME, readable, seatIs } from '../access/scopes/item.ts'
import { hasAccount, heldAuthority, known } from '../access/scopes/member.ts'
import { askable, destroyable, requestSeen } from '../access/scopes/rights.ts'
import { clean } from '../access/scopes/shield.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

export interface RequestRow {
  id: string
  version: number
  kind: RightKind
  personId: string
  askedBy: string
  sayerId: string | null
  authorId: string | null
  organisation: string | null
  items: string[]
  words: string
  state: 'waiting' | 'open' | 'granted' | 'partly' | 'refused' | 'withdrawn' | 'declined'
  askedAt: Date
  answerBy: string
  extendedAt: Date | null
  extendedReason: string | null
  answeredAt: Date | null
  answer: string | null
  ground: RefusalGround | null
  heldUntil: string | null
  doneAt: Date | null
  doneCount: number | null
  person: PersonFacts
  sayer: RightsFacts['sayer']
  /** Somebody outside the table answers, though it is about words of somebody who sits here. */
  outside: boolean
  askerEmail: string | null
  askerLocale: 'nl' | 'en'
}
type PersonFacts = { personId: string; kind: SeatKind; birthDate: string | null; authority: AuthorityKind | null }

const personFacts = (p: string) =>
  `json_build_object('personId', ${p}.id, 'kind', ${p}.kind, 'birthDate', ${p}.birth_date, 'authority', (${heldAuthority(p)} limit 1))`
const columns = `r.id, r.version, r.kind, r.person_id as "personId", r.asked_by as "askedBy", r.sayer_id as "sayerId", r.author_id as "authorId", o.name as organisation, r.items, r.words, r.state,
  r.asked_at as "askedAt", r.answer_by::text as "answerBy", r.extended_at as "extendedAt", ${clean('r.extended_reason')} as "extendedReason", r.answered_at as "answeredAt", ${clean('r.answer')} as answer, r.ground,
  r.held_until::text as "heldUntil", r.done_at as "doneAt", r.done_count as "doneCount", ${personFacts('p')} as person, case when hears_of($1, r.asked_account, r.id) then a.email end as "askerEmail", coalesce(a.locale, 'nl') as "askerLocale",
  (select json_build_object('personId', w.id, 'kind', w.kind, 'hasAccount', ${hasAccount('w')}) from person w where w.family_id = r.family_id and w.id = r.sayer_id) as sayer, answered_outside(r) as outside`
const from = `from me, rights_request r join person p on p.family_id = r.family_id and p.id = r.person_id
  left join organisation o on o.id = r.organisation_id left join account a on a.id = r.asked_account where r.family_id = $1 and ${requestSeen('r')}`

/** Requests that this viewer may know of, open ones first. $1 family, $2 Dutch day. */
export const REQUESTS = statement(
  `with ${ME}, ${MY} select ${columns} ${from} order by r.answered_at is not null, r.asked_at desc, r.id limit 200`,
)
const LOCK = statement(`with ${ME}, ${MY} select ${columns} ${from} and r.id = $3 for no key update of r`)
/** A request that this viewer may know of, locked until the end of the transaction. */
export const lockRequest = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<RequestRow>(LOCK, [familyId, today, id])

/** Those for whom this viewer may ask. */
export const ASKABLE =
  statement(`with ${ME}, ${MY} select p.id as "personId", p.call_name as "callName", p.birth_date::text as "birthDate"
  from me, person p where p.family_id = $1 and ${askable('p')} order by p.id <> me.person_id, p.birth_date, p.id`)
export interface AskableRow {
  personId: string
  callName: string
  birthDate: string | null
}

// Who answers about a text: its sayer while they can sign in here, or somebody of the family for who never had an account;
// else the organisation of who wrote it, or this installation.
const answersHere = (
  w: string,
) => `(${w}.kind <> 'professional' and (exists (select from seat ws where ws.family_id = ${w}.family_id and ws.person_id = ${w}.id and ws.state = 'active' and ws.account_id is not null)
  or (${w}.kind = 'family' and not ${hasAccount(w)})))`
const itsSeat = (
  w: string,
) => `left join lateral (select ws.organisation_id, ws.account_id from seat ws where ws.family_id = ${w}.family_id and ws.person_id = ${w}.id
  order by ws.state = 'active' desc, ws.created_at desc, ws.id limit 1) ws on true left join organisation o on o.id = ws.organisation_id`
const isAbout = (i: string, p: string) => `(${i}.said_by = ${p} or strpos(${i}.content::text, ${p}::text) > 0)`

const texts = (
  of: string,
) => `select i.id as "itemId", i.said_by as "saidBy", array(select p.id from person p where p.family_id = $1 and ${of} and ${isAbout('i', 'p.id')} order by p.id) as about,
    array(select h.person_id from hearers h join person hp on hp.family_id = $1 and hp.id = h.person_id where ${readable('i', 'h')} order by hp.kind <> 'family', hp.created_at, hp.id) as hearers,
    ${answersHere('w')} as "here", o.name as organisation, ws.organisation_id as "organisationId", ws.account_id as "authorAccount", ${destroyable('w', 'i.kind')} as destroy, (w.kind = 'professional' and own_file($1, array[i.id])) as file,
    (select max(h.until_date)::text from rights_hold h where h.family_id = $1 and h.lifted_at is null and $2::date < h.until_date and (h.items = '{}' or h.items && goes_along($1, array[i.id]))) as "heldUntil",
    (select g.goes_on::text from going g where g.family_id = $1 and g.item_id = i.id) as "goesOn"
  from me, plan_item i join person w on w.family_id = i.family_id and w.id = i.said_by ${itsSeat('w')}
  where i.family_id = $1 and ${readable('i')} and exists (select from person p where p.family_id = $1 and ${of} and ${isAbout('i', 'p.id')})
  order by i.created_at, i.id`
/** Texts that this viewer hears, of or about those for whom they may ask, with who answers about them. */
export const TEXTS = statement(`with ${ME}, ${MY}, ${seatIs('hearers', 'true')} ${texts(askable('p'))}`)
const TEXTS_OF = statement(`with ${ME}, ${MY}, ${seatIs('hearers', 'true')} ${texts('p.id = $3')}`)
export interface TextRow {
  itemId: string
  saidBy: string
  hearers: string[]
  about: string[]
  here: boolean
  organisation: string | null
  organisationId: string | null
  authorAccount: string | null
  destroy: boolean
  /** It is of the own file of who looks. */
  file: boolean
  heldUntil: string | null
  goesOn: string | null
}
/** The same, of or about one person. */
export const textsOf = (tx: Tx, familyId: string, today: string, personId: string) =>
  tx.rows<TextRow>(TEXTS_OF, [familyId, today, personId])

const HELPERS =
  statement(`select distinct on (w.id) w.id as "saidBy", false as "here", o.name as organisation, ws.organisation_id as "organisationId", ws.account_id as "authorAccount"
  from person w ${itsSeat('w')} where w.family_id = $1 and w.kind = 'professional' and ws.account_id is not null order by w.id`)
/** Everybody who helps or helped here by profession. */
export const helpers = (tx: Tx, familyId: string) =>
  tx.rows<Omit<TextRow, 'itemId' | 'about' | 'hearers'>>(HELPERS, [familyId])

const PERSON = statement(
  `with ${ME} select ${personFacts('p')} as person from me, person p where p.family_id = $1 and p.id = $3 and ${known('p')}`,
)
/** Somebody whom this viewer knows of, with what must be known to decide who asks for them. */
export const findPerson = async (tx: Tx, familyId: string, today: string, id: string) =>
  (await tx.one<{ person: PersonFacts }>(PERSON, [familyId, today, id]))?.person

const aged = ({ birthDate, ...person }: PersonFacts, today: string): RightsFacts['person'] => ({
  ...person,
  age: birthDate ? ageOn(birthDate, today) : null,
})
/** Somebody as the facts of a request that is to be made. */
export const toAsk = (person: PersonFacts, askedBy: string, today: string): RightsFacts => ({
  person: aged(person, today),
  askedBy,
  state: 'open',
  sayer: null,
})
/** A request as facts. */
export const requestFacts = (row: RequestRow, today: string): RightsFacts => ({
  person: aged(row.person, today),
  askedBy: row.askedBy,
  state: row.state === 'waiting' || row.state === 'open' ? row.state : 'settled',
  sayer: row.sayer,
})

const TO_DESTROY =
  statement(`with ${ME} select i.id, i.kind, ${personFacts('w')} as sayer from me, plan_item i join person w on w.family_id = i.family_id and w.id = i.said_by
  where i.family_id = $1 and i.id = any ($3) and ${readable('i')}`)
/** Those of the items that this viewer hears, with who said them. */
export const toDestroy = (tx: Tx, familyId: string, today: string, ids: readonly string[]) =>
  tx.rows<{ id: string; kind: string; sayer: PersonFacts }>(TO_DESTROY, [familyId, today, ids])

const DESTROY_OWN = statement('select destroy_own_words($1, $2, $3, $4)')
/** Destroys words with all that goes with them. */
export const destroyOwn = (
  _permit: Permit<'rights.destroy'>,
  tx: Tx,
  familyId: string,
  cause: string,
  items: readonly string[],
  today: string,
) => tx.rows(DESTROY_OWN, [familyId, cause, items, today])

export interface NewRequest {
  id: string
  kind: RightKind
  personId: string
  askedBy: string
  askedAccount: string
  sayerId: string | null
  organisationId: string | null
  authorId: string | null
  authorAccount: string | null
  items: readonly string[]
  words: string
  state: 'waiting' | 'open'
  askedAt: string
  answerBy: string
}
const INSERT =
  statement(`insert into rights_request (family_id, id, kind, person_id, asked_by, asked_account, sayer_id, organisation_id, author_id, author_account, items, words, state, asked_at, answer_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`)
/** Keeps a request. */
export function insertRequest(_permit: Permit<'rights.ask'>, tx: Tx, familyId: string, r: NewRequest): void {
  tx.send(INSERT, [
    familyId,
    r.id,
    r.kind,
    r.personId,
    r.askedBy,
    r.askedAccount,
    r.sayerId,
    r.organisationId,
    r.authorId,
    r.authorAccount,
    r.items,
    r.words,
    r.state,
    r.askedAt,
    r.answerBy,
  ])
}
const OPEN = statement(
  `select count(*)::int as open from rights_request where asked_account = $1 and state in ('waiting', 'open')`,
)
/** How many requests of this account wait for an answer. */
export const openRequests = async (tx: Tx, accountId: string): Promise<number> =>
  (await tx.one<{ open: number }>(OPEN, [accountId]))!.open

const MOVE = statement('update rights_request set state = $2, version = version + 1 where id = $1')
/** A yes or no of whom it is about, or taken back. */
export const moveRequest = (
  _permit: Permit<'rights.agree' | 'rights.withdraw'>,
  tx: Tx,
  id: string,
  state: 'open' | 'declined' | 'withdrawn',
): void => tx.send(MOVE, [id, state])

const ADDRESS = statement(`select a.email, a.locale from seat s join account a on a.id = s.account_id
  where s.family_id = $1 and s.person_id = $2 and s.state = 'active' and hears_of($1, s.account_id, $3)`)
/** Addresses of somebody at the table, to tell them of a request: none when it is not there for them. */
export const addressOf = (tx: Tx, familyId: string, personId: string, requestId: string) =>
  tx.rows<{ email: string; locale: 'nl' | 'en' }>(ADDRESS, [familyId, personId, requestId])

const TOLD_OF = statement('select email, locale, outside from who_answers_request($1)')
/** Addresses of who answers a request, at the table or from outside. */
export const toldOf = (tx: Tx, id: string) =>
  tx.rows<{ email: string; locale: 'nl' | 'en'; outside: boolean }>(TOLD_OF, [id])

/** What this viewer chose for their own words. $1 family, $2 Dutch day. */
export const OWN_TERM = statement(
  `with ${ME} select c.years from me join own_term c on c.family_id = $1 and c.person_id = me.person_id`,
)
const FORGET_TERM = statement('delete from own_term where family_id = $1 and person_id = $2')
const KEEP_TERM = statement(`insert into own_term (family_id, person_id, years) values ($1, $2, $3)
  on conflict (family_id, person_id) do update set years = excluded.years, chosen_at = now()`)
/** Keeps the choice; null: the words stay. */
export function chooseYears(
  _permit: Permit<'rights.destroy'>,
  tx: Tx,
  familyId: string,
  personId: string,
  years: number | null,
): void {
  if (years === null) tx.send(FORGET_TERM, [familyId, personId])
  else tx.send(KEEP_TERM, [familyId, personId, years])
}
