/** How much a feed tells: only when, or also what, where and with whom. */
export const feedDetails = ['times', 'words'] as const
export type FeedDetail = (typeof feedDetails)[number]

/** So many feeds has an account at most; each is for one program. */
export const MOST_FEEDS = 20
/** So long a visit that was called off stays in a feed, said to be called off: a program that asks seldom hears it too. */
export const CANCELLED_DAYS = 60
/** So far ahead each time stands by itself, for programs that ask for that. */
export const LOOSE_DAYS = 400
/** How often a program is asked to look again. */
export const REFRESH = 'PT4H'
