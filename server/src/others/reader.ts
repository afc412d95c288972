import { Worker } from 'node:worker_threads'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { ReadCalendar } from './read-calendar.ts'

const LONGEST_MS = 15_000

// One at a time: two cores have more to do than reading calendars.
let before: Promise<unknown> = Promise.resolve()

/** Reads a calendar of others in a thread of its own; one that takes too long is refused. */
export function readApart(bytes: Uint8Array, today: string, longest = LONGEST_MS): Promise<ReadCalendar> {
  const now = before.then(() => readNow(bytes, today, longest))
  before = now.catch(() => {})
  return now
}

function readNow(bytes: Uint8Array, today: string, longest: number): Promise<ReadCalendar> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./reader-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const refuse = () =>
      reject(new AppError('input.invalid', { faults: [{ pointer: '/file', code: 'calendar.too-heavy' }] }))
    const clock = setTimeout(refuse, longest)
    thread.once('message', resolve)
    thread.once('error', refuse)
    thread.once('exit', refuse)
    thread.postMessage({ bytes, today })
    const end = () => {
      clearTimeout(clock)
      void thread.terminate()
    }
    thread.once('message', end)
    setTimeout(end, longest).unref()
  })
}
