import { z } from 'zod'

/** A time of the clock in the Netherlands as `HH:MM`. */
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: ({ input }) => (input === '' ? 'time.empty' : 'time.impossible'),
})
