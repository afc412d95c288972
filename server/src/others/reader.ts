import { Worker } from 'node:worker_threads'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Appointment, Asked } from './appointments.ts'
import type { ReadCalendar } from './read-calendar.ts'
import type { Work } from './reader-thread.ts'

const LONGEST_MS = 15_000

// One at a time: two cores have more to do than reading calendars.
let before: Promise<unknown> = Promise.resolve()

/** Reads a calendar of others in a thread of its own; one that takes too long is refused. */
export const readApart = (bytes: Uint8Array, today: string, longest = LONGEST_MS): Promise<ReadCalendar> =>
  inTurn({ bytes, today }, longest)
/** Which appointments of a calendar come, in the same thread. */
export const appointmentsApart = (text: string, asked: Asked): Promise<Appointment[]> =>
  inTurn({ text, asked }, LONGEST_MS)

function inTurn<R>(work: Work, longest: number): Promise<R> {
  const now = before.then(() => done<R>(work, longest))
  before = now.catch(() => {})
  return now
}

function done<R>(work: Work, longest: number): Promise<R> {
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
    thread.postMessage(work)
    const end = () => {
      clearTimeout(clock)
      void thread.terminate()
    }
    thread.once('message', end)
    setTimeout(end, longest).unref()
  })
}
