import { MOST_KEPT } from '@keukentafel/core/others/names.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Tx } from '../db/database.ts'
import type { Fetched } from '../http/fetch-public.ts'
import type { Busy } from './expand.ts'
import { CLEAR_BUSY, CLEAR_COMPONENTS, KEPT_BESIDE, PUT_BUSY, PUT_COMPONENTS, PUT_OTHER } from './others-store.ts'
import type { ReadCalendar } from './read-calendar.ts'

const HOUR = 3_600_000
/** How long until we look again: six hours at an address, longer where it fails, up to a day; of a file only what it says is worked out anew. */
export const nextLook = (now: Date, followed: boolean, failures = 0): Date =>
  new Date(now.getTime() + HOUR * (followed ? Math.min(24, 6 * 2 ** Math.max(0, failures - 1)) : 24))

/** Of one that stands at an address. */
export interface Followed extends Pick<Fetched, 'etag' | 'modified'> {
  /** Sealed. */
  address: string
}
interface Kept {
  id: string
  name: string
  read: ReadCalendar
  now: Date
  /** The Dutch day. */
  today: string
  followed?: Followed
}
/** Whether there is room for it beside what the account brought in already. */
export async function hasRoom(tx: Tx, id: string, { components }: ReadCalendar): Promise<boolean> {
  const size = components.reduce((sum, { raw }) => sum + Buffer.byteLength(raw), 0)
  return (await tx.one<{ bytes: number }>(KEPT_BESIDE, [id]))!.bytes + size <= MOST_KEPT
}
/** Puts what was read in the place of what was there before. */
export async function keepRead(tx: Tx, { id, name, read, now, today, followed }: Kept): Promise<void> {
  const { head, events, unread, faults, components, busy } = read
  const { address, etag, modified } = followed ?? { address: null, etag: null, modified: null }
  const put = await tx.one(PUT_OTHER, [
    ...[id, name, head, events, unread, JSON.stringify(faults), today, nextLook(now, followed !== undefined)],
    ...[address, etag, modified, followed ? now : null],
  ])
  if (!put) throw new AppError('version.conflict')
  tx.send(CLEAR_COMPONENTS, [id])
  const column = <K extends keyof (typeof components)[number]>(key: K) => components.map((one) => one[key])
  tx.send(PUT_COMPONENTS, [id, column('kind'), column('uid'), column('recurrenceId'), column('raw')])
  keepBusy(tx, id, busy)
}
/** When somebody is busy, in the place of what was worked out before. */
export function keepBusy(tx: Tx, id: string, busy: readonly Busy[]): void {
  tx.send(CLEAR_BUSY, [id])
  tx.send(PUT_BUSY, [id, busy.map(([from]) => from / 1000), busy.map(([, to]) => to / 1000)])
}
