import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Place } from './place.ts'
import { commandLine, isAlive } from './processes.ts'
import { serverPort, superuser } from './settings.ts'

/** What a running server says about itself in postmaster.pid. */
export type Postmaster = { pid: number; socketFolder: string; status: string }

/** Reads postmaster.pid; undefined when there is none (or it is not yet whole). */
export function readPostmaster(place: Place): Postmaster | undefined {
  try {
    const lines = fs.readFileSync(pidFile(place), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    return Number.isNaN(pid) ? undefined : { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/** Whether the process is a server of this data folder, and not a later process with the same number. */
export function isServerOf(place: Place, pid: number): boolean {
  return isAlive(pid) && isServerLine(place, commandLine(pid))
}

/** Whether a command line is that of a server of this data folder. */
export function isServerLine(place: Place, line: string): boolean {
  return line.includes('/bin/postgres -D ') && line.includes(` cluster_name=${place.name} `)
}

/**
 * Takes the number of a foreign process out of postmaster.pid. The file itself stays: its last lines let
 * PostgreSQL find server processes that outlived their parent. It takes its own parent's number as "gone".
 */
export function disownPidFile(place: Place): void {
  const [, ...rest] = fs.readFileSync(pidFile(place), 'utf8').split('\n')
  fs.writeFileSync(pidFile(place), [String(process.pid), ...rest].join('\n'))
}

function pidFile(place: Place): string {
  return path.join(place.cluster, 'postmaster.pid')
}

/** Asks a server for its name; rejects when it does not answer. */
export async function askName(socketFolder: string): Promise<string> {
  const client = new pg.Client({
    host: socketFolder,
    port: serverPort,
    user: superuser,
    database: 'postgres',
    connectionTimeoutMillis: 15_000,
    query_timeout: 15_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const answer = await client.query<{ name: string }>("select current_setting('cluster_name') as name")
    return answer.rows[0]?.name ?? ''
  } finally {
    await client.end().catch(() => {})
  }
}
