import { z } from 'zod'

// PostgreSQL cannot store U+0000, and a lone half of a surrogate pair is no text in any script.
const storable = (text: string) => !text.includes('\u0000') && text.isWellFormed()
const MOST = 10_000

const text = z.string({ error: 'text.missing' }).refine(storable, { error: 'text.unreadable' })

/** Somebody's own words: any script, at most 10,000 characters, not empty. Kept as typed but for white space around it. */
export const Words = text.transform((t) => t.trim()).pipe(z.string().min(1, 'text.empty').max(MOST, 'text.too-long'))
/** Words that may be left out. */
export const OptionalWords = text.transform((t) => t.trim()).pipe(z.string().max(MOST, 'text.too-long'))
/** A name or a short line, at most 200 characters. */
export const Line = text.transform((t) => t.trim()).pipe(z.string().min(1, 'text.empty').max(200, 'line.too-long'))
/** A short line that may be empty. */
export const OptionalLine = text.transform((t) => t.trim()).pipe(z.string().max(200, 'line.too-long'))
