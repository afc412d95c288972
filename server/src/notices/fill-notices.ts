import { type NoticeSort, sortOfItem } from '@keukentafel/core/notices/names.ts'
import { daysOfPlanned, dueFor, type Found } from '@keukentafel/core/notices/still.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Tx } from '../db/database.ts'
import { choosersOf } from './choosers.ts'
import type { NoticeDeps } from './deps.ts'
import { eachAlone } from './each-alone.ts'
import {
  ADD_NOTICES,
  ASKED_TO_SHARE,
  ENTER_ALL,
  ENTER_JOB,
  FAMILIES,
  FIND_MARK,
  LAST_EVENT,
  PLANNED,
  SAID,
  SET_MARK,
} from './notice-store.ts'

const AT_ONCE = 200
const MOST_FAMILIES = 5000
// What is older came with an import or a long rest; nobody needs a message about it.
const OLDEST_MS = 7 * 86_400_000

interface Line {
  account: string
  sort: NoticeSort
  item: string
  day: string
  due: string
}

/**
 * Looks through what changed since the last time and what is planned for tomorrow, in each family where that may have changed, and puts it
 * in line. Run twice, or ended halfway, it puts the same things there once: a family is marked in the transaction that fills.
 */
export async function fillNotices(deps: Pick<NoticeDeps, 'db' | 'now'>): Promise<void> {
  const today = dayInAmsterdam(deps.now().toISOString())
  for (let done = 0; done < MOST_FAMILIES; done += AT_ONCE) {
    const { results } = await deps.db.read({ statement: ENTER_ALL, values: [] }, [[FAMILIES, [today, AT_ONCE]]])
    const families = results[0] as { family_id: string }[]
    const failed = await eachAlone(families, ({ family_id }) => fillFamily(deps, family_id, today))
    if (failed) throw new Error('reminders of a family could not be gathered')
    if (families.length < AT_ONCE) return
  }
}

const fillFamily = (deps: Pick<NoticeDeps, 'db' | 'now'>, familyId: string, today: string): Promise<void> =>
  deps.db.write({ statement: ENTER_JOB, values: [familyId] }, async (tx) => {
    const mark = await tx.one<{ seq: number }>(FIND_MARK, [familyId])
    const last = (await tx.one<{ seq: number | null }>(LAST_EVENT, [familyId]))?.seq ?? 0
    const lines = [
      ...(await linesOfSaid(tx, familyId, today, mark?.seq ?? 0, last, deps.now())),
      ...(await linesOfPlanned(tx, familyId, today)),
    ]
    await addWanted(tx, familyId, today, lines)
    await tx.rows(SET_MARK, [familyId, last, today])
  })

async function linesOfSaid(
  tx: Tx,
  familyId: string,
  today: string,
  after: number,
  last: number,
  now: Date,
): Promise<Line[]> {
  if (last <= after) return []
  const values = [familyId, today, after, last, new Date(now.getTime() - OLDEST_MS)]
  const [said, asked] = await Promise.all([
    tx.rows<{ account_id: string; item_id: string; kind: string; state: string; at: Date }>(SAID, values),
    tx.rows<{ account_id: string; item_id: string; at: Date }>(ASKED_TO_SHARE, values),
  ])
  const line = (row: { account_id: string; item_id: string; at: Date }, sort: NoticeSort): Line => {
    const at = row.at.toISOString()
    return { account: row.account_id, sort, item: row.item_id, day: dayInAmsterdam(at), due: at }
  }
  return [
    ...said.flatMap((row) => {
      const sort = sortOfItem(row.kind, row.state)
      return sort ? [line(row, sort)] : []
    }),
    ...asked.map((row) => line(row, 'answer')),
  ]
}

async function linesOfPlanned(tx: Tx, familyId: string, today: string): Promise<Line[]> {
  const rows = await tx.rows<Found & { accounts: string[] }>(PLANNED, [familyId, today])
  return rows.flatMap((row) =>
    daysOfPlanned(row, today, addDays(today, 1)).flatMap((day) =>
      row.accounts.map((account) => ({
        account,
        sort: row.kind === 'step' ? ('step' as const) : ('visit' as const),
        item: row.id,
        day,
        due: dueFor(day),
      })),
    ),
  )
}

/** Only what somebody wants to hear of: what nobody asked for stands nowhere. */
async function addWanted(tx: Tx, familyId: string, today: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const choosers = await choosersOf(tx, [...new Set(lines.map(({ account }) => account))], today)
  const wanted = lines.filter(({ account, sort }) => {
    const who = choosers.get(account)
    return who && who.choice.channel !== 'none' && who.choice.sorts.includes(sort)
  })
  if (wanted.length === 0) return
  const column = (of: keyof Line) => wanted.map((line) => line[of])
  await tx.rows(ADD_NOTICES, [
    familyId,
    column('account'),
    column('sort'),
    column('item'),
    column('day'),
    column('due'),
  ])
}
