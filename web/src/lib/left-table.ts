// The page where somebody left is gone with the table, and so is its state; only where they land can it be told.
let left = false

/** Remembers that one just left a table. */
export const tellLeft = (): void => {
  left = true
}
/** Whether one just left a table and was not told so yet. */
export const justLeft = (): boolean => left
export const forgetLeft = (): void => {
  left = false
}
