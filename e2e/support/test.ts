import { test as plain } from '@playwright/test'

/**
 * A story, after which every browser that somebody opened in it is shut: what stays open follows its table for the rest of the
 * run, and asks for all of it again at each change by another story.
 */
export const test = plain.extend<{ everybodyLeaves: undefined }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
