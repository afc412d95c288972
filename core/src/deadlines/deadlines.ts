import { type HoldingReason, holdingReasons } from '../law/holding-back.ts'
import { type Measure, measures } from '../law/measure-terms.ts'

/** Something that ends, or is looked at again, on a day: for helpers, who have to be there before it. Nothing closes because it passed. */
export interface Deadline {
  day: string
  sort: DeadlineSort
  /** Who or what it is about, as the one who reads this knows it: an id of a person or an item. */
  about: string | null
  /** The article; null is what was agreed at the table. */
  law: string | null
  /** Of a measure: which. */
  measure: Measure | null
}
export const deadlineSorts = [
  'own-plan-offer',
  'plan-established',
  'plan-in-writing',
  'seat-look',
  'seat-until',
  'look-back',
  'decision-look',
  'measure-until',
  'requirement-until',
  'holding-answer',
  'holding-until',
  'incapacity-look',
  'disclosure-look',
  'request-answer',
] as const
export type DeadlineSort = (typeof deadlineSorts)[number]

/** What somebody reads at this table already; nothing is asked for the days beyond it. */
export interface Read {
  terms: readonly { term: 'own-plan-offer' | 'plan-established' | 'plan-in-writing'; law: string; day: string }[]
  seats: readonly { personId: string; state: string; until: string | null; lookAgainOn: string | null }[]
  items: readonly {
    id: string
    kind: string
    state: string
    onDate: string | null
    content: { until?: string | null; measure?: Measure | null }
  }[]
  holdings: readonly { standing: string; itemId: string; reason: HoldingReason; answerBefore: string; until: string }[]
  incapacities: readonly { standing: string; subjectId: string; reviewOn: string }[]
  disclosures: readonly { standing: string; law: string; reviewOn: string }[]
  requests: readonly { state: string; personId: string; answerBy: string; law: string }[]
}

/** Every day ahead or just passed that helpers have to know of, in order. */
export function deadlinesOf(read: Read): Deadline[] {
  const found: Deadline[] = []
  const add = (day: string | null | undefined, sort: DeadlineSort, more: Partial<Deadline> = {}) => {
    if (day) found.push({ about: null, law: null, measure: null, ...more, day, sort })
  }
  for (const { term, law, day } of read.terms) add(day, term, { law })
  for (const { personId, state, until, lookAgainOn } of read.seats)
    if (state === 'active') {
      add(lookAgainOn, 'seat-look', { about: personId })
      add(until, 'seat-until', { about: personId })
    }
  for (const { id, kind, state, onDate, content } of read.items) {
    if (kind === 'look-back' && state === 'planned') add(onDate, 'look-back', { about: id })
    if (kind === 'requirement' && state === 'current') add(content.until, 'requirement-until', { about: id })
    if (kind !== 'decision' || state !== 'decided') continue
    const measure = content.measure ?? null
    add(onDate, 'decision-look', { about: id })
    add(content.until, 'measure-until', { about: id, measure, law: measure && (measures[measure].law || null) })
  }
  for (const { standing, itemId, reason, answerBefore, until } of read.holdings) {
    const { law } = holdingReasons[reason]
    if (standing === 'waits') add(answerBefore, 'holding-answer', { about: itemId, law })
    if (standing === 'in-force') add(until, 'holding-until', { about: itemId, law })
  }
  for (const { standing, subjectId, reviewOn } of read.incapacities)
    if (standing === 'in-force')
      add(reviewOn, 'incapacity-look', { about: subjectId, law: 'BW 7:465 lid 3; Jeugdwet 7.3.15' })
  for (const { standing, law, reviewOn } of read.disclosures)
    if (standing === 'open') add(reviewOn, 'disclosure-look', { law })
  for (const { state, personId, answerBy, law } of read.requests)
    if (state === 'open' || state === 'waiting') add(answerBy, 'request-answer', { about: personId, law })
  return found.sort((a, b) => a.day.localeCompare(b.day) || a.sort.localeCompare(b.sort))
}
