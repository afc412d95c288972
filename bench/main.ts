import { fork, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openPools } from '../server/src/boot.ts'
import { startPostgres } from '../server/src/db/embedded/start-postgres.ts'
import { generateFamilies } from '../server/src/demo/generate-families.ts'
import { feedHash } from '../server/src/feed/hashes.ts'
import { measureCalmer, measureYear } from './calm.ts'
import { makeCaseloads } from './caseload.ts'
import { DIRECT_TABLE } from './direct.ts'
import { measureDrawings } from './drawings.ts'
import { load, percentile } from './load.ts'
import { type Caseloads, feedToken, type Name, names, type Ways, waysOf } from './operations.ts'
import { cpuOf, memoryOf, ownCpu } from './processes.ts'
import { measureStreams } from './streams.ts'

interface Row {
  operation: Name
  concurrency: number
  families: number
  rps: number
  p50: number
  p95: number
  p99: number
  cpuMsPerRequest: number
  bytes: number
  /** Processor time of the direct statement, PostgreSQL alone; and how much of all that ours costs (who asks counted too) it costs: where neighbours are at work this says more than requests a second. */
  directCpuMs: number
  cpuRatio: number
  directRps: number
  ratio: number
  /** The direct statement behind a bare HTTP server, and its ratio: what the language and HTTP themselves cost. */
  bareRps: number
  bareRatio: number
}

const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const sizes = argument('families') ? [Number(argument('families'))] : [1000, 10_000]
const seconds = Number(argument('seconds') ?? 3)
// The list of messages asks families of its own, fifteen times as large: it is measured when it is named, and so are days of a calendar.
const only = argument('only')?.split(',') ?? names.filter((name) => !['R4', 'R5', 'R6'].includes(name))
/** With all that the dialogue added: families with about twice as much. */
const dialogue = process.argv.includes('--dialogue')
/** Ten years of messages: asked for, or what is measured. */
const messages = process.argv.includes('--messages') || only.includes('R4')
const at = (argument('at') ?? '1,8,32').split(',').map(Number)

/** Our server as people run it, on the database of the bench; ready when it says so. */
async function startServer(databaseUrl: string, port: number) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../server/src/main.ts')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), KEUKENTAFEL_DEMO: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('is ready') && ready())
    child.on('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
  return child
}

/** A private feed for each helper whose session is measured, over all their families. */
async function makeFeeds(owner: pg.Pool, secret: string, helpers: { accountId: string }[]) {
  await owner.query(
    `insert into calendar_feed (id, account_id, name, token_hash, detail, family_ids, level)
      select gen_random_uuid(), x.account, 'bench', x.hash, 'times', array(select s.family_id from seat s where s.account_id = x.account), 'substantial'
      from unnest($1::uuid[], $2::text[]) x(account, hash)`,
    [helpers.map((p) => p.accountId), helpers.map((p) => feedHash(secret, feedToken(p.accountId)))],
  )
}

/** Reminders were gathered today already: once a day that costs some milliseconds a family, which belong to no request. */
const GATHERED = `insert into notice_mark (family_id, seq, planned_until)
  select f.id, coalesce((select max(e.seq) from plan_event e where e.family_id = f.id), 0), current_date from family f`

interface Bench {
  ways: Ways
  server: number
  postmaster: number
  /** What measuring the streams needs besides. */
  streams: Pick<Parameters<typeof measureStreams>[0], 'port' | 'secret' | 'db' | 'sample'>
  /** What an operation needs besides; once. */
  before(name: Name): Promise<void>
  close(): Promise<void>
}
let nextPort = 4900 + Math.floor(Math.random() * 90)

/** A database of so many families, with our server and the bare one on it. */
async function prepare(families: number): Promise<Bench> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-bench-'))
  fs.chmodSync(folder, 0o755)
  const server = await startPostgres(path.join(folder, 'data'))
  const connection = { host: server.host, port: server.port, user: server.superuser, database: 'bench' }
  const admin = new pg.Client({ ...connection, database: 'postgres' })
  await admin.connect()
  await admin.query('create database bench')
  await admin.end()
  const stores = await openPools(connection, true)
  const postmaster = Number(fs.readFileSync(path.join(folder, 'data/pg/postmaster.pid'), 'utf8').split('\n')[0])
  const end = async () => {
    await stores.close()
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    console.log(`making ${families} families ...`)
    const sample = await generateFamilies(stores.owner, { families, dialogue, messages })
    const port = nextPort++
    const ours = await startServer(`postgres://owner@${encodeURIComponent(server.host)}:${server.port}/bench`, port)
    const bare = fork(path.join(import.meta.dirname, 'bare.ts'), {
      env: { ...process.env, BENCH_DATABASE: JSON.stringify(connection) },
    })
    const barePort = await new Promise<number>((ready) => bare.once('message', (sent) => ready(sent as number)))
    const caseloads: Caseloads = []
    const straight = new pg.Pool({ ...connection, max: 32 })
    straight.on('error', () => {})
    await stores.owner.query(DIRECT_TABLE)
    await makeFeeds(stores.owner, stores.secret, sample.professionals)
    await stores.owner.query(GATHERED)
    await stores.owner.query('checkpoint') // what was just made is written away before anything is measured
    return {
      ways: waysOf(port, barePort, stores.secret, straight, sample, caseloads),
      before: async (name) => {
        if (name === 'C' && caseloads.length === 0) caseloads.push(...(await makeCaseloads(stores.owner)))
      },
      streams: { port, secret: stores.secret, db: stores.db, sample },
      server: ours.pid!,
      postmaster,
      close: async () => {
        bare.kill()
        ours.kill('SIGTERM')
        await new Promise((done) => ours.on('exit', done))
        await straight.end()
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}

/** Processor time of our server and its PostgreSQL for each request, and with that of who asks. */
async function spent(
  { server, postmaster }: Bench,
  way: Ways['ours'],
  name: Name,
  concurrency: number,
  during: number,
) {
  const before = [cpuOf(server, false) + cpuOf(postmaster, true), ownCpu()] as const
  const run = await load(concurrency, during, (worker) => way(name, worker))
  const cpu = cpuOf(server, false) + cpuOf(postmaster, true) - before[0]
  return { run, cpu: cpu / run.count, whole: (cpu + ownCpu() - before[1]) / run.count }
}

async function measure(families: number): Promise<Row[]> {
  const bench = await prepare(families)
  const { ways } = bench
  const rows: Row[] = []
  try {
    for (const name of names.filter((n) => only.includes(n))) {
      await bench.before(name)
      for (const concurrency of at) {
        // Twice each, alternating, so that a neighbour disturbs all alike; the first round warms up.
        for (const way of [ways.ours, ways.direct, ways.bare])
          await load(concurrency, 0.5, (worker) => way(name, worker))
        const { run: first, ...mine } = await spent(bench, ways.ours, name, concurrency, seconds / 2)
        const { run: other, ...theirs } = await spent(bench, ways.direct, name, concurrency, seconds / 2)
        const thin = await load(concurrency, seconds / 2, (worker) => ways.bare(name, worker))
        const { run: second, ...mineAgain } = await spent(bench, ways.ours, name, concurrency, seconds / 2)
        const { run: again, ...theirsAgain } = await spent(bench, ways.direct, name, concurrency, seconds / 2)
        const thinAgain = await load(concurrency, seconds / 2, (worker) => ways.bare(name, worker))
        const times = [...first.times, ...second.times].sort((a, b) => a - b)
        const rps = (first.count + second.count) / (first.seconds + second.seconds)
        const directRps = (other.count + again.count) / (other.seconds + again.seconds)
        const bareRps = (thin.count + thinAgain.count) / (thin.seconds + thinAgain.seconds)
        const row: Row = {
          operation: name,
          concurrency,
          families,
          rps,
          p50: percentile(times, 0.5),
          p95: percentile(times, 0.95),
          p99: percentile(times, 0.99),
          cpuMsPerRequest: (mine.cpu + mineAgain.cpu) / 2,
          bytes: first.bytes,
          directCpuMs: (theirs.cpu + theirsAgain.cpu) / 2,
          cpuRatio: (theirs.whole + theirsAgain.whole) / (mine.whole + mineAgain.whole),
          directRps,
          ratio: rps / directRps,
          bareRps,
          bareRatio: bareRps / directRps,
        }
        rows.push(row)
        console.log(line(row))
      }
    }
    console.log(`memory of the server after this: ${memoryOf(bench.server)} MB`)
  } finally {
    await bench.close()
  }
  return rows
}

const ROUNDS = 10
/** What a request costs among few families and among many, by turns, so that a neighbour disturbs both alike: the middle of some rounds. */
async function compare(few: number, many: number): Promise<void> {
  const benches = [await prepare(few), await prepare(many)] as const
  try {
    for (const name of names.filter((n) => only.includes(n))) {
      for (const bench of benches) await bench.before(name)
      const costs = benches.map(() => [] as number[])
      for (const bench of benches) await load(8, 0.5, (worker) => bench.ways.ours(name, worker))
      for (let round = 0; round < ROUNDS; round++)
        for (const [i, bench] of benches.entries())
          costs[i]!.push((await spent(bench, bench.ways.ours, name, 8, seconds / 4)).cpu)
      const [a, b] = costs.map((list) =>
        percentile(
          list.sort((x, y) => x - y),
          0.5,
        ),
      ) as [number, number]
      console.log(
        `${name}: ${a.toFixed(2)} ms at ${few}, ${b.toFixed(2)} ms at ${many} families: ${(b / a).toFixed(2)} times`,
      )
    }
  } finally {
    for (const bench of benches) await bench.close()
  }
}

const line = (r: Row) =>
  `| ${r.operation} | ${r.concurrency} | ${r.families} | ${r.rps.toFixed(0)} | ${r.p50.toFixed(1)} | ${r.p95.toFixed(1)} | ${r.p99.toFixed(1)} | ${r.cpuMsPerRequest.toFixed(2)} | ${r.bytes.toFixed(0)} | ${r.directCpuMs.toFixed(2)} | ${r.cpuRatio.toFixed(2)} | ${r.directRps.toFixed(0)} | ${r.ratio.toFixed(2)} | ${r.bareRatio.toFixed(2)} |`

if (!argument('only')) {
  const { circle, genogram } = measureDrawings()
  const calm = await measureCalmer()
  console.log(
    `a calmer week, 12 helpers and 30 entries, ${calm.weeks} drawn at random: good answer ${calm.good.toFixed(0)} ms, shown to be the best ${calm.proven.toFixed(0)} ms in the middle, ${calm.slowest.toFixed(0)} at most; ${calm.withinTwoSeconds} within 2 s\ncare load over a year, 30 weekly visits: ${measureYear().toFixed(1)} ms\n`,
  )
  console.log(`drawings of 25 people: circle map ${circle.toFixed(1)} ms, genogram ${genogram.toFixed(1)} ms\n`)
}
if (argument('streams')) {
  const bench = await prepare(sizes[0]!)
  try {
    const open = Number(argument('streams'))
    const told = await measureStreams({ ...bench.streams, streams: open, writesPerSecond: 100, seconds: seconds * 5 })
    console.log(
      `${told.streams} streams, ${told.writesPerSecond.toFixed(0)} writes a second: ${told.told} times told, ${told.missed} missed; ` +
        `median ${told.p50.toFixed(0)} ms after the write was sent, p99 ${told.p99.toFixed(0)} ms; the last of all concerned ` +
        `${told.lastOfAllP50.toFixed(0)} ms at the median; a write itself ${told.writeP50.toFixed(0)} ms; memory of the server ${memoryOf(bench.server)} MB`,
    )
  } finally {
    await bench.close()
  }
  process.exit()
}
if (process.argv.includes('--compare')) {
  await compare(1000, Number(argument('families') ?? 10_000))
  process.exit()
}
console.log(
  `${os.cpus().length} cores, Node ${process.versions.node}\n\n| operation | at once | families | req/s | p50 ms | p95 | p99 | CPU ms/request | bytes | direct CPU ms | CPU ratio | direct req/s | ratio | bare HTTP |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|`,
)
const all: Row[] = []
for (const families of sizes) all.push(...(await measure(families)))
const file = argument('json')
if (file) fs.writeFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), `${JSON.stringify(all, null, 1)}\n`)
