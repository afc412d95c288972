import type pg from 'pg'
import { store } from './store-demo.ts'
import { stories } from './stories/all.ts'

/** Writes the invented families with months of history behind them, as they would be at `now`. */
export async function seedDemo(owner: pg.Pool, now: Date): Promise<void> {
  const client = await owner.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await store(client, stories, now)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw error
  } finally {
    client.release(broken)
  }
}
