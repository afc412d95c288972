import { parentPort, workerData } from 'node:worker_threads'
import { greedy } from '@keukentafel/core/calm/calmer/greedy.ts'
import { type CalmerInput, problemOf } from '@keukentafel/core/calm/calmer/problem.ts'
import { best } from './best.ts'

// Beside everything else the server does: first a good answer, then the best.
const { input, milliseconds } = workerData as { input: CalmerInput; milliseconds: number }
const problem = problemOf(input)
const first = greedy(problem)
parentPort!.postMessage({ problem, choice: first, proven: false })
if (milliseconds > 0) parentPort!.postMessage({ problem, ...(await best(problem, first, milliseconds)) })
