import { AppError } from '@keukentafel/core/shared/errors.ts'
import { printWith } from './chromium.ts'

/** Makes PDFs of HTML. */
export interface Printer {
  /** The PDF in base64; refuses when too many wait already, and when it does not come in time. */
  print(html: string): Promise<string>
  /** Stops what is being printed and takes nothing more. */
  close(): Promise<void>
}

interface Limits {
  /** How many Chromiums run at once: each takes a few hundred megabytes for a second. */
  atOnce?: number
  /** How many may wait behind them. */
  waiting?: number
  /** After how many milliseconds it is killed. */
  patience?: number
  report?: (message: string) => void
}

/** Prints with this Chromium; every document gets one of its own, so that nothing of one family is near that of another. */
export function createPrinter(
  file: string,
  { atOnce = 1, waiting = 4, patience = 20_000, report = () => {} }: Limits = {},
): Printer {
  const closing = new AbortController()
  const queue: (() => void)[] = []
  const running = new Set<Promise<unknown>>()
  const next = () => queue.shift()?.()
  return {
    async print(html) {
      if (closing.signal.aborted || queue.length >= waiting) throw new AppError('server.busy', { retryAfter: 5 })
      while (running.size >= atOnce) {
        await new Promise<void>((turn) => queue.push(turn))
        if (closing.signal.aborted) throw new AppError('server.busy', { retryAfter: 5 })
      }
      const stop = AbortSignal.any([closing.signal, AbortSignal.timeout(patience)])
      const job = printWith(file, html, stop)
      running.add(job)
      try {
        return await job
      } catch (error) {
        // What it could not print is not in this message.
        report((error as Error).message)
        throw new AppError('pdf.failed')
      } finally {
        running.delete(job)
        next()
      }
    },
    async close() {
      closing.abort()
      while (queue.length > 0) next()
      await Promise.allSettled(running)
    },
  }
}
