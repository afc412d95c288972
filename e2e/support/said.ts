import type { Locator, Page } from '@playwright/test'

/** Words that stand there as said: not those in the form they were typed in, which is there until the answer came. */
export const said = (on: Page | Locator, words: string): Locator =>
  on.getByText(words).and(on.locator(':not(textarea)'))
