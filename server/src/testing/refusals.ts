import type { TestApp } from './app.ts'
import type { Someone, Table } from './table.ts'

/** What was refused to somebody at a table, in the order of the log: "action ground". */
export const refusalsOf = async (t: TestApp, { familyId }: Pick<Table, 'familyId'>, who: Someone): Promise<string[]> =>
  (
    await t.owner.query<{ action: string; ground: string }>(
      `select action, ground from access_log where family_id = $1 and account_id = $2 and outcome = 'deny' order by seq`,
      [familyId, who.client.accountId],
    )
  ).rows.map(({ action, ground }) => `${action} ${ground}`)
