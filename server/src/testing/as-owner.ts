import type { TestApp } from './app.ts'

/** Changes something past the application, as the owner of the database, in a transaction of its own. */
export async function asOwner(t: TestApp, sql: string, values: unknown[] = []): Promise<void> {
  const client = await t.owner.connect()
  try {
    await client.query(`begin; select set_config('kt.act', 'test', true)`)
    await client.query(sql, values)
    await client.query('commit')
  } finally {
    client.release()
  }
}
