/**
 * Measures that are ordered, not chosen, with how long the law lets one last (domain 3.12 and 3.16), as data. `months`, `days`: the longest
 * term of one order; none where the law gives none of its own. `away`: the child lives elsewhere by it, so how they see each other belongs to it.
 */
export const measures = {
  /** Ondertoezichtstelling; each time it is prolonged is a new order. */
  supervision: { months: 12, days: null, away: false, law: 'BW 1:258' },
  'provisional-supervision': { months: 3, days: null, away: false, law: 'BW 1:257' },
  /** Machtiging uithuisplaatsing. It lapses when it was not used within three months. */
  placement: { months: 12, days: null, away: true, law: 'BW 1:265c' },
  closed: { months: 12, days: null, away: true, law: 'Jeugdwet 6.1.12' },
  'closed-emergency': { months: null, days: 28, away: true, law: 'Jeugdwet 6.1.12' },
  'closed-conditional': { months: 6, days: null, away: false, law: 'Jeugdwet 6.1.12' },
  /** Schriftelijke aanwijzing: no order of a court; the judge can be asked within two weeks to take it away (BW 1:264). */
  instruction: { months: null, days: null, away: false, law: 'BW 1:263' },
  /** A part of the authority goes to an institution, as long as the supervision lasts. */
  'part-of-authority': { months: 12, days: null, away: false, law: 'BW 1:265e' },
  other: { months: null, days: null, away: false, law: '' },
} as const
export type Measure = keyof typeof measures
export const measureNames = Object.keys(measures) as [Measure, ...Measure[]]
