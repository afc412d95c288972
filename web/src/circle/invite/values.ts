import type { Input } from '../../lib/api.ts'
import { newId } from '../../lib/ids.ts'
import type { Seat, SeatKind } from '../model.ts'

/** What is typed on the way to an invitation; a draft that survives a reload. The ids make sending it twice harmless. */
export interface InviteValues {
  id: string
  invitationId: string
  newPersonId: string
  /** The id of a person who is known here, or NEW. */
  who: string
  callName: string
  kind: SeatKind | ''
  role: string
  organisation: string
  purpose: string
  mayExpect: string
  mayNotExpect: string
  until: string
  lookAgainOn: string
  channel: 'email' | 'paper' | ''
  email: string
}
export const NEW = 'new'

/** Nothing filled in yet. */
export const emptyInvite = (): InviteValues => ({
  id: newId(),
  invitationId: newId(),
  newPersonId: newId(),
  who: '',
  callName: '',
  kind: '',
  role: '',
  organisation: '',
  purpose: '',
  mayExpect: '',
  mayNotExpect: '',
  until: '',
  lookAgainOn: '',
  channel: '',
  email: '',
})

/** Somebody who is known here: what was agreed before is where one begins. */
export const fromSeat = (values: InviteValues, seat: Seat): InviteValues => ({
  ...values,
  who: seat.personId,
  callName: seat.callName,
  kind: seat.kind,
  role: seat.role,
  organisation: seat.organisation ?? '',
  purpose: seat.purpose,
  mayExpect: seat.mayExpect,
  mayNotExpect: seat.mayNotExpect,
})

/** What is sent; a choice that was not made goes along as it is, so that every fault comes back at once. */
export const inviteBody = (values: InviteValues): Input<'invite'>['body'] => ({
  id: values.id,
  invitationId: values.invitationId,
  kind: values.kind as SeatKind,
  person:
    values.who === NEW ? { newPersonId: values.newPersonId, callName: values.callName } : { personId: values.who },
  role: values.role,
  organisation: values.kind === 'professional' ? values.organisation : '',
  purpose: values.purpose,
  mayExpect: values.mayExpect,
  mayNotExpect: values.mayNotExpect,
  until: values.kind === 'family' ? null : values.until || null,
  lookAgainOn: values.kind === 'family' ? null : values.lookAgainOn || null,
  channel: values.channel as 'email' | 'paper',
  email: values.channel === 'email' ? values.email.trim() : null,
})
