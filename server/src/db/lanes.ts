import type pg from 'pg'

interface Lane {
  client: Promise<pg.PoolClient>
  busy: number
  broken: boolean
}

/**
 * Few connections that many short reads share, each behind the other without waiting for its answer: PostgreSQL goes on
 * with the next while it is awake, where a connection each would put a process to sleep and wake another. For statements
 * that are a transaction by themselves. Wants a pool whose clients pipeline.
 */
export function createLanes(pool: pg.Pool): <R extends pg.QueryResultRow>(query: pg.QueryConfig) => Promise<R[]> {
  const most = pool.options.max ?? 1
  let lanes: Lane[] = []

  function shortest(): Lane {
    const open = lanes.filter((lane) => !lane.broken).sort((a, b) => a.busy - b.busy)
    if (open[0] && open.length >= most) return open[0]
    const lane = { client: pool.connect(), busy: 0, broken: false }
    lanes.push(lane)
    return lane
  }

  return async <R extends pg.QueryResultRow>(query: pg.QueryConfig) => {
    const lane = shortest()
    lane.busy++
    try {
      return (await (await lane.client).query<R>(query)).rows
    } catch (error) {
      lane.broken = true // nobody else joins it; the connection is made anew
      throw error
    } finally {
      lane.busy--
      if (lane.busy === 0) {
        lanes = lanes.filter((other) => other !== lane)
        lane.client.then(
          (client) => client.release(lane.broken),
          () => {},
        )
      }
    }
  }
}
