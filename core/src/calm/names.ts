// Names that the screens choose from too: no zod here, so that the web can import this at run time.

/** What a limit of the family is about; `words`: what no number says. */
export const limitSorts = [
  'words',
  'visits-week',
  'visits-day',
  'hours-week',
  'quiet-days',
  'not-before',
  'not-after',
  'apart',
  'work-apart',
  'helpers-day',
  'rest-after',
  'steps-week',
] as const
export type LimitSort = (typeof limitSorts)[number]
/** What of each sort a person fills in. */
export const asksNumber: readonly LimitSort[] = [
  'visits-week',
  'visits-day',
  'hours-week',
  'helpers-day',
  'rest-after',
  'steps-week',
]
export const asksTime: readonly LimitSort[] = ['not-before', 'not-after']
/** What something does to somebody. */
export const energyWays = ['costs', 'gives'] as const
/** What somebody can do right now, by their own word (doe-kracht). An order of words, not a score: nothing is ever worked out of it. */
export const capacities = ['enough', 'some', 'little'] as const
/** For so many days what somebody said they can do is shown. */
export const CAPACITY_DAYS = 30
/** What can be done with one time of a visit so that a week gets calmer, the lightest first; the last two only when nothing lighter will do. */
export const calmerWays = ['together', 'move', 'phone', 'every-other-week', 'pause', 'hand-over', 'stop'] as const
export type CalmerWay = (typeof calmerWays)[number]
