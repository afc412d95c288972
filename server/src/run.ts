import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { processingActivities } from '@keukentafel/core/law/processing-activities.ts'
import { providersFromFile } from './administration/providers-from-file.ts'
import { buildApp } from './app.ts'
import { createAccessLog } from './audit/access-log.ts'
import { openStores } from './boot.ts'
import { createHub } from './changes/hub.ts'
import { startListener } from './changes/listener.ts'
import { readConfig } from './config.ts'
import type { FetchPublic } from './http/fetch-public.ts'
import { setDoors } from './identity/door-store.ts'
import { keepLedger } from './jobs/keep-ledger.ts'
import { setTerms } from './jobs/set-terms.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { makeTasks } from './jobs/tasks.ts'
import { transportOf } from './mail/transport.ts'
import { noticeTasks, noticeTimes } from './notices/notice-tasks.ts'
import { waysOf } from './notices/ways.ts'
import { fetchFromWorld } from './others/look-again.ts'
import { othersTasks, othersTimes } from './others/others-tasks.ts'
import { createPrinter } from './pdf/printer.ts'
import { clamd } from './scan/scanner.ts'

/**
 * The whole server, until it is told to stop. Calendars of others come from hosts of the world; only code that starts it otherwise, as the
 * stories in the browser do, has another way out: no setting does.
 */
export async function run(fetchPublic: FetchPublic = fetchFromWorld): Promise<void> {
  const config = readConfig()
  const stores = await openStores(config)
  await setDoors(stores.owner, config.secondFactor)
  await setTerms(stores.owner)
  if (config.providersFile) await providersFromFile(stores.owner, stores.secret, config.providersFile)
  const now = () => new Date()
  // Loaded only where it is played: the stories are many words.
  const resetDemo = config.demo ? await (await import('./demo/open-demo.ts')).openDemo(stores.owner, now) : undefined
  const listener = await startListener(stores.appConnection)
  const hub = createHub(stores.db, listener, now)
  const pdf = config.chromium
    ? createPrinter(config.chromium, { report: (message) => app.log.error({ message }, 'pdf') })
    : undefined
  const ways = await waysOf(stores.owner, config)
  const deps = {
    db: stores.db,
    log: createAccessLog(stores.db),
    now,
    id: () => randomUUID(),
    activities: processingActivities,
    config: {
      ...config,
      secret: stores.secret,
      webRoot: path.resolve(import.meta.dirname, '../../web/dist'),
      checkAnswers: false,
    },
    ways: { mail: config.demo || config.smtpUrl !== null, sms: ways.sms, pushKey: ways.push.publicKey },
    fetchPublic,
    ...(resetDemo ? { resetDemo } : {}),
    ...(pdf ? { pdf } : {}),
    ...(config.clamd ? { scanner: clamd(config.clamd) } : {}),
  }
  const app = await buildApp(deps, hub)
  const report = (message: string) => app.log.error({ message }, 'jobs')
  const out = {
    db: stores.db,
    now,
    transport: transportOf(config),
    host: new URL(config.baseUrl).hostname,
    baseUrl: config.baseUrl,
  }
  const tasks = {
    ...makeTasks({ ...out, ledgerFile: config.ledgerFile, embedded: config.databaseUrl ? null : stores.owner }),
    ...noticeTasks({ ...out, ...ways }),
    ...othersTasks({ ...out, secret: stores.secret, fetchPublic }),
  }
  // Before anything can be destroyed: a list that cannot be written is found now.
  await mkdir(path.dirname(config.ledgerFile), { recursive: true })
  await keepLedger(stores.db, config.ledgerFile)
  const jobs = await startJobs({ owner: stores.owner, tasks, report, more: [...noticeTimes, ...othersTimes] })
  if (!config.demo && !config.smtpUrl) console.warn('SMTP_URL is not set: codes and invitations wait until it is.')
  await app.listen({ port: config.port, host: config.host })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    hub.stop()
    await pdf?.close()
    await app.close()
    await jobs.stop()
    await listener.stop()
    await stores.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  console.log(`Keukentafel is ready at ${config.baseUrl}`)
}
