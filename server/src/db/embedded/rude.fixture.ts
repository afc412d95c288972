import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { end } from './bring-up.ts'
import { preparePlace } from './place.ts'
import { isServerOf, readPostmaster } from './running.ts'

type Answer = { host: string; port: number; joined: boolean; problem?: string }
export type Starter = Answer & { process: ChildProcess; ended: Promise<unknown> }

const script = new URL('../../testing/start-and-wait.ts', import.meta.url).pathname

/** Starts the database from a process of its own, which a test can then kill. */
export async function startElsewhere(
  folder: string,
  options: { uid?: number; leave?: boolean } = {},
): Promise<Starter> {
  const user = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }
  const extra = options.leave ? ['leave'] : []
  const child = spawn(process.execPath, [script, folder, ...extra], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('error', reject)
    child.once('exit', (code) => setTimeout(() => reject(new Error(`the starter ended (${code})`)), 200))
  })
  return { ...(JSON.parse(line) as Answer), process: child, ended }
}

const folders: string[] = []

/** A new folder in the temporary folder; `parentMode` closes the folder above it. */
export function newFolder(parentMode = 0o755): string {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'kt-rude-'))
  fs.chmodSync(parent, parentMode)
  folders.push(parent)
  return path.join(parent, 'data')
}

/** Ends every server that a test left, and removes its folders. */
export async function cleanUp(): Promise<void> {
  for (const parent of folders.splice(0)) {
    const folder = path.join(parent, 'data')
    if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      const place = preparePlace(folder)
      const server = readPostmaster(place)
      if (server && isServerOf(place, server.pid)) await end(place, server.pid)
      fs.rmSync(path.join(os.tmpdir(), place.name), { recursive: true, force: true })
    }
    fs.rmSync(parent, { recursive: true, force: true })
  }
}

/** The process number of the server of a data folder. */
export function serverPid(folder: string): number {
  return readPostmaster(preparePlace(folder))?.pid ?? 0
}

/** Runs one statement as the owner over a connection of its own. */
export async function run(host: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ host, port: 5432, user: 'owner', database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows.map((row) => Object.values(row)[0])
  } finally {
    await client.end()
  }
}
