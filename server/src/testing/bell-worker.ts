import pg from 'pg'
import { createDatabase } from '../db/database.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { httpGateway } from '../mail/sms-gateway.ts'
import { transportOf } from '../mail/transport.ts'
import type { NoticeDeps } from '../notices/deps.ts'
import { fillNotices } from '../notices/fill-notices.ts'
import { noticeTasks } from '../notices/notice-tasks.ts'
import { pushTo } from './push-office.ts'

// A process of its own that sends reminders and ends itself, as hard as can be, at the point that is named.
const [owner = '', app = '', offices = '', point = ''] = process.argv.slice(2)
const { smtpUrl, sms, push } = JSON.parse(offices)
const die = () => process.kill(process.pid, 'SIGKILL')
/** Sends as it is sent, and dies before or after the other side took it. */
const dying =
  <A extends unknown[]>(send: (...given: A) => Promise<void>) =>
  async (...given: A): Promise<void> => {
    if (point === 'after the claim') die()
    await send(...given)
    if (point === 'after sending') die()
  }
const transport = transportOf({ demo: false, smtpUrl, mailFrom: 'Mijn week <a@b.example>' })
const gateway = httpGateway(sms.url, sms.token)
const service = pushTo(push.port, push.keys)
const deps: NoticeDeps = {
  db: createDatabase(new pg.Pool({ ...JSON.parse(app) })),
  now: () => new Date(),
  host: 'tafel.example',
  baseUrl: 'http://localhost',
  transport: { ...transport, send: dying(transport.send) },
  sms: { send: dying(gateway.send) },
  push: { ...service, send: dying(service.send) },
}
const tasks = noticeTasks(deps)
await startJobs({
  owner: new pg.Pool(JSON.parse(owner)),
  tasks: {
    ...tasks,
    notices: async (payload) => {
      if (point === 'before the claim') await fillNotices(deps).then(die)
      await tasks.notices?.(payload)
    },
    'tell-notice': async (payload) => {
      await tasks['tell-notice']?.(payload)
      if (point === 'after writing it down') die()
    },
  },
  report: (message) => process.stderr.write(`${message}\n`),
})
process.stdout.write('ready\n')
