import { z } from 'zod'
import { Id } from './ids.ts'

/** The answer to every write: what was written and its version now. No words, so it may be kept for a retry. */
export const Written = z.strictObject({ id: Id, version: z.int() })
export type WrittenAnswer = z.output<typeof Written>
