import { createHmac } from 'node:crypto'
import { differences, FAR_DAYS, type When } from '@keukentafel/core/others/appointment.ts'
import type { Tx } from '../db/database.ts'
import { FOUND, type FollowedRow } from './chosen-store.ts'
import type { ReadCalendar } from './read-calendar.ts'
import { appointmentsApart } from './reader.ts'

/** With what the appointments of a calendar are named: whoever has the name knows nothing of what it is called there. */
export const hashFor = (secret: string, calendarId: string): string =>
  createHmac('sha256', secret).update(`appointments ${calendarId}`).digest('hex')

/** What a calendar says now of one that was taken to a table: nothing new, another moment, or that it is gone. */
export interface Finding {
  id: string
  found: When | null
  gone: boolean
}

/** What is otherwise than when it was taken, from today on. */
export function findingOf({ id, taken }: Pick<FollowedRow, 'id' | 'taken'>, now: When | null, today: string): Finding {
  const otherwise = differences(taken, now, today, FAR_DAYS).length > 0
  return { id, found: otherwise ? now : null, gone: otherwise && now === null }
}

/** Compares what was taken to a table with what was read anew. Nobody's visit is changed by it. */
export async function findingsIn(
  { components }: Pick<ReadCalendar, 'components'>,
  followed: readonly FollowedRow[],
  asked: { today: string; hash: string },
): Promise<Finding[]> {
  if (followed.length === 0) return []
  const text = ['BEGIN:VCALENDAR', ...components.map(({ raw }) => raw), 'END:VCALENDAR'].join('\r\n')
  const now = await appointmentsApart(text, { from: asked.today, all: true, hash: asked.hash })
  const byKey = new Map(now.map(({ key, when }) => [key, when]))
  return followed.map((row) => findingOf(row, byKey.get(row.source) ?? null, asked.today))
}

export function keepFindings(tx: Tx, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  const found = findings.map((one) => one.found && JSON.stringify(one.found))
  tx.send(FOUND, [findings.map(({ id }) => id), found, findings.map(({ gone }) => gone)])
}
