// The family's own rooms, as SQL. In prose: who was asked into one is in it, and nobody else knows of it; a draft is read by who
// wrote it. The rules are core/src/access/rules/room.ts; room-agreement.db.test.ts proves them equal. Behind this stands a second
// net that lets nobody out of the room see a row of it (server/migrations/0008-own-room.sql).
import { my } from './family.ts'

const place = (r: string) => `own_room_member mine where mine.family_id = ${r}.family_id and mine.room_id = ${r}.id
  and mine.seat_id = me.seat_id and mine.state = 'in'`

/** Rule room.read, for a row of own_room. */
export const inRoom = (r: string) => `(me.kind <> 'professional' and exists (select from ${place(r)}))`

/** Whether `me` may ask others into this room; when nobody is left who may, also nobody whom a shield hides, anybody of the family in it. */
export const mayAsk = (r: string) =>
  `(exists (select from ${place(r)} and mine.may_ask) or not room_is_led(${r}.family_id, ${r}.id, $2::date))`

/** Rule room.ask, for who is in the room; needs ME and MY. */
export const askable = (r: string) => `(me.kind = 'family' and ${my.age(16)} and ${mayAsk(r)})`

/** Rule room.leave, for who is in the room: a row of own_room_member with the kind of its seat. */
export const leavable = (r: string, m: string, kind: string) =>
  `(${m}.seat_id = me.seat_id or (me.kind = 'family' and ${kind} <> 'family' and ${mayAsk(r)}))`

/** Rule room.hear, for who is in the room. */
export const hearable = (l: string) => `(${l}.state <> 'draft' or ${l}.created_by = me.person_id)`

const own = (l: string) =>
  `(${l}.said_by = me.person_id or (me.kind = 'family' and ${l}.said_by = any (sayers.silent)))`

/** Rule room.edit, for a line that is hearable; needs ME and SAYERS. */
export const lineEditable = (l: string) => `(${l}.state = 'draft' or ${own(l)})`

/** Rule room.bring, for a line that is hearable; needs ME and SAYERS. */
export const bringable = (l: string) =>
  `(me.kind = 'family' and ${l}.state = 'current' and ${l}.brought_as is null and ${own(l)})`

/** Rule room.destroy, for a line that is heard. */
export const lineDestroyable = (l: string) => `(${l}.said_by = me.person_id)`
