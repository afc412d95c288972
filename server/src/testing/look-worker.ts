import pg from 'pg'
import { createDatabase } from '../db/database.ts'
import { othersTasks } from '../others/others-tasks.ts'
import { fetchFrom } from './calendar-office.ts'

// A process of its own that looks at calendars of others and ends itself, as hard as can be, between fetching and storing.
const [app = '', port = '', secret = '', now = ''] = process.argv.slice(2)
const fetching = fetchFrom(Number(port))
const tasks = othersTasks({
  db: createDatabase(new pg.Pool({ ...JSON.parse(app) })),
  now: () => new Date(now),
  secret,
  fetchPublic: async (address, known) => {
    const fetched = await fetching(address, known)
    process.kill(process.pid, 'SIGKILL')
    return fetched
  },
})
await tasks['look-at-calendars']?.({})
