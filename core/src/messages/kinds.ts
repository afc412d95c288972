import { z } from 'zod'
import { Words } from '../shared/text.ts'
import { belowWhat } from './names.ts'

/** What people write to each other (docs/decisions/0037-messages.md); part of core/src/plan/kinds.ts, the one list. Once sent it says what it says. */
export const messageKinds = {
  /** What people write about together, in own words; who reads it was chosen when it began, and stays so. */
  thread: {
    piece: 'messages',
    content: z.strictObject({ text: Words }),
    states: ['sent'],
    parents: belowWhat.thread,
    words: ['text'],
  },
  /** Something written to who reads what it hangs below, or to some of them. FHIR Communication. */
  message: {
    piece: 'messages',
    content: z.strictObject({ text: Words }),
    states: ['sent'],
    parents: belowWhat.message,
    words: ['text'],
  },
} as const
