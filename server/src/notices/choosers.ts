import { type Choice, isChild, usualChoice } from '@keukentafel/core/notices/choice.ts'
import type { NoticeSort } from '@keukentafel/core/notices/names.ts'
import type { Tx } from '../db/database.ts'
import { CHOOSERS } from './notice-store.ts'

export interface ChooserRow {
  account_id: string
  email: string
  locale: 'nl' | 'en'
  invented: boolean
  birth_date: string | null
  channel: Choice['channel'] | null
  sorts: NoticeSort[]
  digest_at: string | null
  quiet_from: string
  quiet_until: string
  not_before: string | null
  phone: string | null
  last_digest: string | null
}
/** Who would be told, with what holds for them today. */
export interface Chosen {
  row: ChooserRow
  choice: Choice
  child: boolean
}

/** What these accounts chose, or what holds for who chose nothing. */
export async function choosersOf(tx: Tx, accounts: readonly string[], today: string): Promise<Map<string, Chosen>> {
  const rows = await tx.rows<ChooserRow>(CHOOSERS, [accounts])
  return new Map(rows.map((row) => [row.account_id, chosenOf(row, today)]))
}

/** What holds for one row. */
export function chosenOf(row: ChooserRow, today: string): Chosen {
  const who = { birthDate: row.birth_date, invented: row.invented }
  const choice: Choice =
    row.channel === null
      ? usualChoice(who, today)
      : {
          channel: row.channel,
          sorts: row.sorts,
          digestAt: row.digest_at,
          quietFrom: row.quiet_from,
          quietUntil: row.quiet_until,
          notBefore: row.not_before,
        }
  return { row, choice, child: isChild(who, today) }
}
