import { type Measure, measures } from '../law/measure-terms.ts'
import { addDays, monthsAfter } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'

// "Deciding about us without us" cannot be recorded as complete (mission R1, R2; domain 8.10). In prose: everybody whom it concerns is heard, or
// it is written why not; there was something lighter to choose from; it says what weighed most, who decided and by what right, who sees it
// otherwise, who tells the children in what words, and when it is looked at again. What is ordered says on which ground, until when, why lighter was not
// enough, which threats have to be gone and what the way home is. The same in SQL: decision_faults in server/migrations/0027-weighing.sql.

/** A decision, as far as the rule asks. */
export interface Deciding {
  onDate: string | null
  saidByFamily: boolean
  /** Somebody of the family said yes to these words. */
  agreed: boolean
  content: {
    character: 'voluntary' | 'condition' | 'order'
    by: string
    mandate: string
    dissent: string
    persons: readonly string[]
    tell: string
    measure: Measure | null
    orderNumber: string
    orderedOn: string | null
    ground: string
    from: string | null
    until: string | null
    contact: string
    wayHome: string
    tried: string
  }
}
/** What is known of a weighing. */
export interface Weighed {
  aboutPersons: readonly string[]
  values: string
  heaviest: string
  options: readonly { load: string; state: string }[]
  /** Who was heard, with whether they are of the family. */
  voices: readonly { saidBy: string; ofFamily: boolean }[]
  /** Of whom it was written why they were not. */
  notHeard: readonly string[]
  /** The living of the family; `child`: below 18, or of an age that is not known. `parent`: of somebody concerned, by birth or by law. */
  family: readonly { id: string; child: boolean; parent: boolean }[]
  /** Threats that stand, about those concerned. */
  threats: readonly { solvedBy: string }[]
}

/** Whose voice a weighing needs: every child, whom it is about, and every parent of those, also one without authority. */
export const mustBeHeard = ({ family, aboutPersons }: Pick<Weighed, 'family' | 'aboutPersons'>): string[] =>
  family.filter(({ id, child, parent }) => child || parent || aboutPersons.includes(id)).map(({ id }) => id)

/** What a weighing lacks before anything can be decided in it, all at once. */
export function faultsOfWeighing(weighed: Weighed): Fault[] {
  const faults: Fault[] = []
  const need = (there: boolean, pointer: string, code: string) => !there && faults.push({ pointer, code })
  const { options, voices, notHeard } = weighed
  need(weighed.aboutPersons.length > 0, '/weighing/aboutPersons', 'weighing.about-whom')
  for (const id of mustBeHeard(weighed))
    need(voices.some((voice) => voice.saidBy === id) || notHeard.includes(id), `/voices/${id}`, 'weighing.voice')
  need(
    voices.some(({ ofFamily }) => ofFamily),
    '/voices',
    'weighing.nobody-heard',
  )
  need(options.length >= 2, '/options', 'weighing.options')
  need(
    options.some(({ load }) => load === 'nothing' || load === 'less'),
    '/options/lighter',
    'weighing.lighter',
  )
  need(
    options.some(({ state }) => state === 'chosen'),
    '/options/chosen',
    'weighing.chosen',
  )
  need(weighed.values !== '', '/weighing/values', 'weighing.values')
  need(weighed.heaviest !== '', '/weighing/heaviest', 'weighing.heaviest')
  return faults
}

/** Everything that keeps a decision from being decided, all at once. */
export function faultsOfDeciding(weighed: Weighed, decision: Deciding): Fault[] {
  const faults: Fault[] = []
  const need = (there: unknown, pointer: string, code: string) => !there && faults.push({ pointer, code })
  const { content } = decision
  const words = (field: 'by' | 'mandate' | 'dissent' | 'tried' | 'wayHome') =>
    need(content[field], `/content/${field}`, `weighing.${field}`)
  words('by')
  words('mandate')
  words('dissent')
  if (weighed.family.some(({ child }) => child)) {
    need(content.persons.length > 0, '/content/persons', 'weighing.teller')
    need(content.tell, '/content/tell', 'weighing.tell')
  }
  need(decision.onDate, '/onDate', 'weighing.look-back')
  if (content.character === 'voluntary')
    need(decision.saidByFamily || decision.agreed, '/content/character', 'weighing.family-yes')
  else {
    if (content.character === 'order') need(content.measure, '/content/measure', 'weighing.measure')
    const order = content.character === 'order' && content.orderNumber && content.orderedOn
    need(order || content.ground, '/content/orderNumber', 'weighing.ground')
    need(content.from, '/content/from', 'weighing.from')
    need(content.until, '/content/until', 'weighing.until')
    words('tried')
    words('wayHome')
    if (content.measure && measures[content.measure].away) need(content.contact, '/content/contact', 'weighing.contact')
    need(weighed.threats.length > 0, '/threats', 'weighing.threats')
    need(
      weighed.threats.every(({ solvedBy }) => solvedBy !== ''),
      '/threats/solved',
      'weighing.solved',
    )
  }
  return [...faultsOfWeighing(weighed), ...faults]
}

/** The last day that a measure which begins on a day can have; null when the law gives no term of its own. */
export function lastDay(measure: Measure, from: string): string | null {
  const { months, days } = measures[measure]
  return months !== null ? monthsAfter(from, months) : days !== null ? addDays(from, days) : null
}

/** Faults between the fields of a decision, decided or not: nothing voluntary is shown as a duty, nothing lasts longer than the law lets it. */
export function faultsInDecision(content: Record<string, unknown>): Fault[] {
  const { character, measure, from, until } = content as Partial<Deciding['content']>
  if (character !== 'order' && measure) return [{ pointer: '/content/measure', code: 'weighing.no-measure' }]
  const last = measure && from ? lastDay(measure, from) : null
  return last && until && until > last ? [{ pointer: '/content/until', code: 'weighing.too-long' }] : []
}
