import type { Limit } from './breaches.ts'

/** A limit for tests: of the whole family, a wish, always. */
export const limitOf = (about: Limit['about'], more: Partial<Limit> = {}): Limit => ({
  id: about,
  about,
  number: null,
  days: [],
  time: null,
  aboutPersons: [],
  persons: [],
  firm: false,
  from: null,
  until: null,
  ...more,
})
