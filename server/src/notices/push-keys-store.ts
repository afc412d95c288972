import type pg from 'pg'
import type { PushKeys } from '../mail/push-service.ts'

/** The key pair of this installation, made once. Another pair would cut off every browser that said yes, so it stays, also in a backup. */
export async function keepPushKeys(owner: pg.Pool, fresh: () => Promise<PushKeys>): Promise<PushKeys> {
  const find = () => owner.query<{ value: string }>(`select value from secret where name = 'push'`)
  const { rows } = await find()
  if (rows[0]) return JSON.parse(rows[0].value) as PushKeys
  await owner.query(`insert into secret (name, value) values ('push', $1) on conflict do nothing`, [
    JSON.stringify(await fresh()),
  ])
  return JSON.parse((await find()).rows[0]!.value) as PushKeys
}
