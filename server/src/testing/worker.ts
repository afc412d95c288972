import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createDatabase } from '../db/database.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { makeTasks } from '../jobs/tasks.ts'
import { transportOf } from '../mail/transport.ts'

// A process of its own with a worker, for tests that kill it. Arguments: the owner's and the app's connection, the mail server.
const [owner = '', app = '', smtpUrl = ''] = process.argv.slice(2)
const db = createDatabase(new pg.Pool({ ...JSON.parse(app) }))
const transport = transportOf({ demo: false, smtpUrl, mailFrom: 'Mijn week <a@b.example>' })
const tasks = makeTasks({
  db,
  now: () => new Date(),
  host: 'b.example',
  baseUrl: 'http://localhost',
  transport,
  ledgerFile: path.join(os.tmpdir(), `destroyed-${process.pid}.jsonl`),
  embedded: null,
})
await startJobs({
  owner: new pg.Pool(JSON.parse(owner)),
  tasks,
  report: (message) => process.stderr.write(`${message}\n`),
})
process.stdout.write('ready\n')
