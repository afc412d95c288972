import { test as plain } from '@playwright/test'

let stories = 0

/**
 * A story, played from a network of its own (how many codes one network may ask for is a limit for people, not for a run of all
 * stories), after which every browser that somebody opened in it is shut: what stays open follows its table for the rest of the
 * run, and asks for all of it again at each change by another story.
 */
export const test = plain.extend<{ everybodyLeaves: undefined }>({
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use, { workerIndex }) => {
    await use({ ...extraHTTPHeaders, 'x-forwarded-for': `198.18.${workerIndex % 250}.${++stories % 250}` })
  },
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
