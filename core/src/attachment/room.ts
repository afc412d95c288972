// No zod here: the screens use this at run time too.

/** From so much of all on it is said how much is left, in steps: before that it concerns nobody, and finer would tell that somebody kept something. */
const NEAR = 0.1
const STEPS = 4

/** How many bytes are left at a table, rounded down; null as long as there is plenty. */
export function roomLeft(used: number, most: number): number | null {
  const left = Math.max(0, most - used)
  if (left > most * NEAR) return null
  const step = (most * NEAR) / STEPS
  return Math.floor(left / step) * step
}
