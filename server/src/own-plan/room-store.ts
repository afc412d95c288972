import type { Permit } from '@keukentafel/core/access/decide.ts'
import type { RoomFacts } from '@keukentafel/core/access/facts.ts'
import { MY } from '../access/scopes/family.ts'
import { ME, SAYERS } from '../access/scopes/item.ts'
import {
  askable,
  bringable,
  hearable,
  inRoom,
  leavable,
  lineDestroyable,
  lineEditable,
  mayAsk,
} from '../access/scopes/room.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

/** The rooms that `me` is in. $1 family, $2 Dutch day. */
export const LIST_ROOMS_TEXT = `with ${ME}
select r.id, r.name from me, own_room r where r.family_id = $1 and ${inRoom('r')} order by r.created_at, r.id`
export const LIST_ROOMS = statement(LIST_ROOMS_TEXT)

/** One room as the contract's RoomShape. $3 room; no row for who is not in it. */
export const READ_ROOM_TEXT = `with ${ME}, ${MY}, ${SAYERS}
select r.id, ${mayAsk('r')} as may_ask, json_build_object('id', r.id, 'name', r.name, 'version', r.version,
  'me', json_build_object('personId', me.person_id, 'kind', me.kind, 'mayAsk', ${askable('r')}),
  'members', (select json_agg(json_build_object('id', m.id, 'personId', s.person_id, 'mayAsk', m.may_ask, 'since', m.created_at,
      'can', json_build_object('leave', ${leavable('r', 'm', 's.kind')})) order by m.created_at, m.id)
    from own_room_member m join seat s on s.family_id = m.family_id and s.id = m.seat_id
    where m.family_id = r.family_id and m.room_id = r.id and m.state = 'in' and s.state = 'active'),
  'lines', (select coalesce(json_agg(json_build_object('id', l.id, 'heading', l.heading, 'text', l.text, 'saidBy', l.said_by, 'createdBy', l.created_by,
      'state', l.state, 'version', l.version, 'createdAt', l.created_at, 'updatedAt', l.updated_at,
      'brought', case when l.brought_as is not null then json_build_object('as', l.brought_as, 'at', l.brought_at) end,
      'can', json_build_object('edit', ${lineEditable('l')}, 'bring', ${bringable('l')}, 'destroy', ${lineDestroyable('l')})) order by l.created_at, l.id), '[]')
    from own_room_line l where l.family_id = r.family_id and l.room_id = r.id and ${hearable('l')}))::text as body,
  (select array_agg(distinct l.said_by) from own_room_line l where l.family_id = r.family_id and l.room_id = r.id and ${hearable('l')}) as subjects
from me, sayers, own_room r where r.family_id = $1 and r.id = $3 and ${inRoom('r')}`
export const READ_ROOM = statement(READ_ROOM_TEXT)
export interface RoomRow {
  id: string
  may_ask: boolean
  body: string
  subjects: string[] | null
}

/** Who opened the room or was refused something in it, newest first. */
export const ROOM_LOOKS = statement(`with ${ME}
select r.id, (select coalesce(json_agg(json_build_object('at', a.at, 'personId', a.person_id, 'action', a.action, 'permitted', a.outcome = 'permit') order by a.seq desc), '[]')
  from (select * from own_room_access a where a.family_id = r.family_id and a.room_id = r.id and a.action <> 'room.list' order by a.seq desc limit 200) a)::text as body
from me, own_room r where r.family_id = $1 and r.id = $3 and ${inRoom('r')}`)

const LOCK_ROOM = statement(
  `with ${ME} select r.id, ${mayAsk('r')} as may_ask from me, own_room r where r.family_id = $1 and r.id = $3 and ${inRoom('r')} for no key update of r`,
)
/** The room, locked, if the viewer is in it. */
export const lockRoom = (tx: Tx, familyId: string, today: string, id: string) =>
  tx.one<{ id: string; may_ask: boolean }>(LOCK_ROOM, [familyId, today, id])
/** What is known of a room by who is in it. */
export const roomFacts = (row: { may_ask: boolean }): RoomFacts => ({ member: true, mayAsk: row.may_ask })

const SEATS = statement(`select s.id, s.person_id, s.kind from seat s
  where s.family_id = $1 and s.person_id = any($2) and s.state = 'active' and s.account_id is not null`)
export interface PlaceRow {
  id: string
  person_id: string
  kind: 'family' | 'network' | 'professional'
}
/** Where these persons sit with an account of their own; who sits at a table is known there. */
export const seatsOf = (tx: Tx, familyId: string, persons: readonly string[]) =>
  tx.rows<PlaceRow>(SEATS, [familyId, persons])

const MEMBER = statement(`select m.id, m.version, m.state, s.person_id, s.kind from own_room_member m
  join seat s on s.family_id = m.family_id and s.id = m.seat_id where m.family_id = $1 and m.room_id = $2 and m.id = $3 for no key update of m`)
/** Somebody's place in a room that is locked. */
export const memberOf = (tx: Tx, familyId: string, room: string, id: string) =>
  tx.one<PlaceRow & { version: number; state: 'in' | 'left' }>(MEMBER, [familyId, room, id])

const ADD_ROOM = statement(
  'insert into own_room (family_id, id, name, created_by, updated_by) values ($1, $2, $3, $4, $4)',
)
const ADD_MEMBERS =
  statement(`insert into own_room_member (family_id, id, room_id, seat_id, may_ask, created_by, updated_by)
  select $1, x.id, $2, x.seat, x."mayAsk", $4, $4 from jsonb_to_recordset($3::jsonb) as x(id uuid, seat uuid, "mayAsk" boolean)`)
interface Place {
  id: string
  seat: string
  mayAsk: boolean
}
/** Begins a room. */
export const insertRoom = (
  _permit: Permit<'room.open'>,
  tx: Tx,
  familyId: string,
  by: string,
  id: string,
  name: string,
) => tx.send(ADD_ROOM, [familyId, id, name, by])
/** Puts seats in a room. */
export const insertMembers = (
  _permit: Permit<'room.open' | 'room.ask'>,
  tx: Tx,
  familyId: string,
  by: string,
  room: string,
  places: readonly Place[],
) => tx.send(ADD_MEMBERS, [familyId, room, JSON.stringify(places), by])

const LEAVE =
  statement(`update own_room_member set state = 'left', may_ask = false, version = version + 1, updated_at = now(), updated_by = $3
  where family_id = $1 and id = $2`)
/** Takes somebody's place out of a room. */
export const endPlace = (_permit: Permit<'room.leave'>, tx: Tx, familyId: string, by: string, id: string) =>
  tx.send(LEAVE, [familyId, id, by])
