import type { Input } from '../../lib/api.ts'
import type { Seat } from '../model.ts'

/** A seat as a form has it: all text; a date is `YYYY-MM-DD`, empty for none (half a date goes as it was typed). */
export type SeatValues = Record<
  | 'role'
  | 'organisation'
  | 'purpose'
  | 'mayExpect'
  | 'mayNotExpect'
  | 'until'
  | 'lookAgainOn'
  | 'phone'
  | 'reachable'
  | 'contactAudience',
  string
>

/** What the form begins with. */
export const fieldsOf = (seat: Seat): SeatValues => ({
  role: seat.role,
  organisation: seat.organisation ?? '',
  purpose: seat.purpose,
  mayExpect: seat.mayExpect,
  mayNotExpect: seat.mayNotExpect,
  until: seat.until ?? '',
  lookAgainOn: seat.lookAgainOn ?? '',
  phone: seat.contact?.phone ?? '',
  reachable: seat.contact?.reachable ?? '',
  contactAudience: seat.contact?.audience ?? 'circle',
})

const dates: readonly string[] = ['until', 'lookAgainOn'] satisfies (keyof SeatValues)[]

/** What is sent of it. */
export const bodyOf = (changes: Partial<SeatValues>): Input<'changeSeat'>['body'] =>
  Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, dates.includes(field) && value === '' ? null : value]),
  ) as Input<'changeSeat'>['body']
