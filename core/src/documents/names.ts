// No zod here, so that the screens can import this at run time.

/** What sort of paper it is. */
export const documentSorts = ['letter', 'report', 'photo', 'form', 'other'] as const
/** How many pages or photos hang on one. */
export const MOST_PAGES = 10
