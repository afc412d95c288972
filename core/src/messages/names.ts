// No zod here, so that the screens can import this at run time.

/** Below what people write; a subject stands by itself too. */
export const belowWhat = {
  thread: ['goal', 'step', 'visit'],
  message: ['goal', 'step', 'visit', 'thread'],
} as const

/** How many lines of one place, or places in the list, are read at once. */
export const LINES_AT_ONCE = 50
/** Up to how many new lines are counted: more is "many". */
export const MOST_COUNTED = 20
