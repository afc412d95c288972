import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { findBinaries } from '../db/embedded/find-binaries.ts'
import { databaseUser, giveTo } from '../db/embedded/user.ts'

/** A PostgreSQL server as others run it: on the network, with passwords, and with more than one owner on it. */
export interface PlainServer {
  /** Makes a role that may make roles but is no superuser, and an empty database of it; gives the DATABASE_URL. */
  installation(name: string): Promise<string>
  /** Runs a statement as the superuser. */
  run<T extends pg.QueryResultRow>(text: string, database?: string): Promise<T[]>
  remove(): Promise<void>
}

const PASSWORD = 'only for tests'

/** Starts one from the programs that come with the embedded database. */
export async function startPlainServer(): Promise<PlainServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-plain-'))
  const user = databaseUser(path.join(folder, 'none'))
  const { bin } = findBinaries(user)
  const [data, secret] = [path.join(folder, 'pg'), path.join(folder, 'password')]
  fs.writeFileSync(secret, PASSWORD)
  for (const each of [folder, secret]) giveTo(user, each)
  const how = { ...user, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' } }
  const fresh = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--no-sync']
  execFileSync(path.join(bin, 'initdb'), fresh, { ...how, stdio: 'ignore' })
  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const log = fs.openSync(path.join(folder, 'log'), 'a')
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings.flatMap((s) => ['-c', s])], {
    ...how,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const url = (name: string, database: string) =>
    `postgres://${name}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`
  const run: PlainServer['run'] = async (text, database = 'postgres') => {
    const client = new pg.Client({ connectionString: url('postgres', database) })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
  const remove = async () => {
    child.kill('SIGINT')
    await gone
    fs.rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; ; tries++) {
    try {
      await run('select 1')
      break
    } catch (error) {
      if (tries > 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return {
    run,
    remove,
    installation: async (name) => {
      await run(`create role ${name} login createrole password '${PASSWORD}'`)
      await run(`create database ${name} owner ${name}`)
      return url(name, name)
    },
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
