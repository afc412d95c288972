import { setTimeout } from 'node:timers/promises'
import { type BringUp, bringUp, type Server } from './bring-up.ts'
import { trimLog } from './log.ts'
import type { Place } from './place.ts'
import { isServerOf } from './running.ts'

const waits = [200, 1000, 3000]
const longestWait = 10_000

/** Keeps a server of the data folder running while this process lives: when it dies, the first to notice starts it again. */
export class Watch {
  server: Server
  readonly #place: Place
  readonly #options: BringUp
  readonly #timers: NodeJS.Timeout[]
  readonly #stop = new AbortController()
  #busy: Promise<void> | undefined

  constructor(place: Place, server: Server, options: BringUp) {
    this.#place = place
    this.server = server
    this.#options = { ...options, mayCreate: false }
    this.#timers = [setInterval(() => this.#look(), 1000), setInterval(() => trimLog(place.log), 3_600_000)]
    for (const timer of this.#timers) timer.unref()
    this.#follow()
  }

  /** Whether this process started the server that now runs. */
  get isStarter(): boolean {
    return this.server.child !== undefined
  }

  /** Stops watching; waits for a restart that is under way. */
  async stop(): Promise<void> {
    this.#stop.abort()
    for (const timer of this.#timers) clearInterval(timer)
    await this.#busy
  }

  #follow(): void {
    this.server.child?.once('exit', () => this.#look())
  }

  #look(): void {
    if (this.#stop.signal.aborted || this.#busy || isServerOf(this.#place, this.server.pid)) return
    this.#busy = this.#restart().finally(() => {
      this.#busy = undefined
    })
  }

  /** Tries until it works, as a full disk may be full for long; says what is wrong once, not at every try. */
  async #restart(): Promise<void> {
    let said = ''
    for (let attempt = 0; !this.#stop.signal.aborted; attempt++) {
      try {
        this.server = await bringUp(this.#place, this.#options)
        return this.#follow()
      } catch (error) {
        const problem = `The database stopped and did not start again: ${String(error)}`
        if (problem.split('\n')[0] !== said) process.emitWarning(problem)
        said = problem.split('\n')[0] ?? ''
        const wait = waits[attempt] ?? longestWait
        await setTimeout(wait, undefined, { ref: false, signal: this.#stop.signal }).catch(() => {})
      }
    }
  }
}
