import { Worker } from 'node:worker_threads'
import type { CalmerInput, Problem } from '@keukentafel/core/calm/calmer/problem.ts'
import { problemOf } from '@keukentafel/core/calm/calmer/problem.ts'
import { asItIs } from '@keukentafel/core/calm/calmer/score.ts'
import type { Answer } from './best.ts'

export type Solved = Answer & { problem: Problem }

// One at a time: a machine with two cores still answers everybody else.
let before: Promise<unknown> = Promise.resolve()
/** The good answer comes without a limit of its own, and is there in a fraction of this. */
const GRACE = 3000

/**
 * What makes a week calmer, in a thread of its own with a solver of its own, within so many milliseconds. When the solver does not
 * end in time, or stops in an error, there is the good answer that was made first; and when not even that, the week as it is.
 */
export function solveCalmer(input: CalmerInput, milliseconds: number): Promise<Solved> {
  const run = before.then(() => inWorker(input, milliseconds))
  before = run.catch(() => undefined)
  return run
}

function inWorker(input: CalmerInput, milliseconds: number): Promise<Solved> {
  return new Promise((resolve) => {
    let last: Solved | undefined
    const worker = new Worker(new URL('./solve-worker.ts', import.meta.url), {
      workerData: { input, milliseconds },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const done = () => {
      clearTimeout(timer)
      void worker.terminate()
      if (last) return resolve(last)
      const problem = problemOf(input)
      resolve({ problem, choice: asItIs(problem), proven: false })
    }
    const timer = setTimeout(done, milliseconds + GRACE)
    worker.on('message', (answer: Solved) => {
      last = answer
    })
    worker.on('error', done)
    worker.on('exit', done)
  })
}
