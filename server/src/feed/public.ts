// What other features may use of feeds.
export { END_FEEDS } from './feed-store.ts'
