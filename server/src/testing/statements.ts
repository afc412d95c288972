import pg from 'pg'
import { Batch } from '../db/batch.ts'

/** What is asked of the database while something is done, in order: the texts of the statements, without their values. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ done: T; asked: string[] }> {
  const asked: string[] = []
  const { query } = pg.Client.prototype
  // pg takes a text, a config or something that submits itself.
  pg.Client.prototype.query = function (this: pg.Client, ...given: [string | { text: string }, ...unknown[]]) {
    const [first] = given
    asked.push(...(first instanceof Batch ? first.texts : [typeof first === 'string' ? first : first.text]))
    return Reflect.apply(query as (...given: unknown[]) => unknown, this, given)
  } as typeof query
  try {
    const done = await work()
    // Lines of who looked are written in groups, a moment later.
    return { done, asked: asked.filter((text) => !/append_(access|list)/.test(text)) }
  } finally {
    pg.Client.prototype.query = query
  }
}
