import { Worker } from 'node:worker_threads'
import type { CleanPdf } from './clean-pdf.ts'

const LONGEST_MS = 10_000

// One at a time, in one thread that stays: two cores have more to do, and a family that is brought in has many.
let before: Promise<unknown> = Promise.resolve()
let kept: Worker | undefined

/** `cleanPdf` in a thread of its own: a PDF that takes too long or too much is refused, and nobody else notices. */
export function cleanPdfApart(bytes: Uint8Array, longest = LONGEST_MS): Promise<CleanPdf> {
  const now = before.then(() => cleanNow(bytes, longest))
  before = now
  return now
}

function cleanNow(bytes: Uint8Array, longest: number): Promise<CleanPdf> {
  kept ??= new Worker(new URL('./clean-pdf-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const thread = kept
  thread.ref()
  return new Promise((resolve) => {
    const done = (answer: CleanPdf) => {
      clearTimeout(clock)
      thread.off('message', done).off('error', giveUp).off('exit', giveUp)
      thread.unref()
      resolve(answer)
    }
    const giveUp = () => {
      kept = undefined
      done({ faults: ['pdf.too-large'] })
      // One that stops in an error says so once more.
      thread.on('error', () => {})
      void thread.terminate()
    }
    const clock = setTimeout(giveUp, longest)
    thread.once('message', done)
    thread.once('error', giveUp)
    thread.once('exit', giveUp)
    thread.postMessage(bytes)
  })
}
