import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'

/** The whole application in a process of its own, as people start it. */
export interface ServerProcess {
  child: ChildProcess
  /** Asks it something under /api/v1 (or elsewhere, with a path that begins with //). */
  ask(rest: string, init?: RequestInit): Promise<Response>
  /** Everything it printed. */
  said(): string
  /** Ends it in the ordinary way. */
  stop(): Promise<void>
}

/** Starts it on a port, by way of another command if there is one; resolves when it says that it is ready. */
export async function startServer(
  port: number,
  settings: Record<string, string>,
  through: readonly string[] = [],
): Promise<ServerProcess> {
  const clean = {
    DATABASE_URL: '',
    KEUKENTAFEL_DEMO: '',
    KEUKENTAFEL_URL: '',
    SMTP_URL: '',
    HOST: '',
    // Who names none writes nothing beside the code.
    KEUKENTAFEL_DATA: path.join(os.tmpdir(), `keukentafel-beside-${process.pid}-${port}`),
  }
  const [command, ...args] = [...through, process.execPath, path.join(import.meta.dirname, '../main.ts')]
  const child = spawn(command!, args, {
    env: { ...process.env, ...clean, ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', () => said.includes('is ready') && ready())
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)))
  })
  return {
    child,
    said: () => said,
    ask: (rest, init) =>
      fetch(`http://127.0.0.1:${port}${rest.startsWith('//') ? rest.slice(1) : `/api/v1${rest}`}`, init),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}
