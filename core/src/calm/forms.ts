import { addDays, dayInAmsterdam } from '../shared/dates.ts'

// What counts as a form asked of somebody in the family: it is there because somebody who helps by profession put it there, and it wants a member
// of the family to fill in, answer or read something. By kind, out of what the reader hears:
//   weighing      how they see the question (voice); of those it is about, until each said so or the weighing closed
//   conversation  how they take part (taking-part); of who surely must be there, until each said so or the talk was held
//   look-back     how it goes with the goals (progress); of who is asked, in the week of looking back, until each said so
//   goal          whether they agree (view); of those it is for, as long as it is an idea and each gave no view
//   calmer-change whether it can be otherwise (calmer-answer); of those the visit is for, until each answered
//   hand-over     whether they take it over; of who is asked, until the answer
//   document      to read, or a form to fill in; of everybody who hears it, in the week it came: nobody learns who read it
// Beside these stand what no item says: a yes to help and a yes to share (agreementForms, shareForms).
// Not counted: "was I heard?" (asked by the house, of oneself alone, and whether it was answered is nobody's), a condition and what is told in a
// conference (said by helpers, and answered by them), words of a decision, messages, photos, and whatever the family asks of itself.
// Nothing goes by how long somebody takes: what waits is asked in the week in which it was asked, and stands in this week.

/** One thing that is asked, and in which weeks: the days on which it counts. No persons: everybody. */
export interface Form {
  days: readonly string[]
  persons: readonly string[]
}
interface Heard {
  id: string
  kind: string
  state: string
  saidBy: string
  createdBy: string
  parentId: string | null
  onDate: string | null
  createdAt: string
  content: object
}
export interface HeardForms {
  today: string
  items: readonly Heard[]
  persons: readonly { id: string; kind: string }[]
}

/** By which kind somebody answers it, below it; of looking back it is below a goal. */
const answers: Readonly<Record<string, string>> = {
  weighing: 'voice',
  conversation: 'taking-part',
  goal: 'view',
  'calmer-change': 'calmer-answer',
}
/** In which states it still asks. */
const asks: Readonly<Record<string, readonly string[]>> = {
  weighing: ['open'],
  conversation: ['asked', 'planned'],
  'look-back': ['planned'],
  goal: ['idea'],
  'calmer-change': ['proposed'],
  'hand-over': ['asked'],
  document: [],
}
/** Looking back asks how it went in so many days. */
const LOOKED_BACK = 14

const list = ({ content }: Pick<Heard, 'content'>, field: string): readonly string[] =>
  (content as Record<string, readonly string[] | undefined>)[field] ?? []

/** Everything that helpers ask the family to fill in, read or agree to, as far as it is among what was said. */
export function formsOf({ today, items, persons }: HeardForms): Form[] {
  const kinds = new Map(persons.map(({ id, kind }) => [id, kind]))
  const byHelper = ({ saidBy }: Heard) => kinds.get(saidBy) === 'professional'
  const family = persons.filter(({ kind }) => kind === 'family').map(({ id }) => id)
  const parents = new Map(items.map((item) => [item.id, item]))
  const said = new Set(
    items.flatMap(({ kind, parentId, saidBy }) => (parentId ? [`${kind} ${parentId} ${saidBy}`] : [])),
  )
  const progress = items.filter(({ kind }) => kind === 'progress')
  return items.flatMap((item): Form[] => {
    const states = asks[item.kind]
    const sort = (item.content as { sort?: string }).sort
    if (!states || !byHelper(item) || (item.kind === 'document' && sort === 'photo')) return []
    const named = askedOf(item, parents).filter((id) => kinds.get(id) === 'family')
    // Who is named and is not of the family fills it in themselves.
    if (named.length === 0 && askedOf(item, parents).length > 0) return []
    const asked = dayInAmsterdam(item.createdAt)
    const on = item.kind === 'look-back' && item.onDate ? item.onDate : asked
    const answered = (id: string) =>
      item.kind === 'look-back'
        ? progress.some((one) => one.saidBy === id && dayInAmsterdam(one.createdAt) > addDays(on, -LOOKED_BACK))
        : said.has(`${answers[item.kind]} ${item.id} ${id}`)
    const open = (named.length > 0 ? named : family).filter((id) => !answered(id))
    const waits = states.includes(item.state) && open.length > 0 && on <= today
    return [{ days: waits ? [on, today] : [on], persons: named }]
  })
}

function askedOf(item: Heard, parents: ReadonlyMap<string, Heard>): readonly string[] {
  if (item.kind === 'weighing') return list(item, 'aboutPersons')
  if (item.kind === 'conversation' || item.kind === 'look-back') return list(item, 'persons')
  if (item.kind === 'goal') return list(item, 'forPersons')
  if (item.kind === 'hand-over') return list(item, 'doers')
  const visit = item.kind === 'calmer-change' && item.parentId ? parents.get(item.parentId) : undefined
  return visit ? list(visit, 'forPersons') : []
}

/** Agreements to help that were asked, of those whose yes it takes. `since`: the day of the word that made it so. */
export const agreementForms = (
  agreements: readonly {
    standing: string
    subjectId: string | null
    since: string | null
    waitsFor: readonly string[]
  }[],
  today: string,
): Form[] =>
  agreements
    .filter(({ standing, subjectId }) => subjectId && (standing === 'asked' || standing === 'waiting'))
    .map(({ since, subjectId, waitsFor }) => ({
      days: since && since < today ? [since, today] : [today],
      persons: waitsFor.length > 0 ? waitsFor : [subjectId!],
    }))

/** Permissions to share that wait for a yes and were asked by somebody who helps. On which day is not told: they stand in this week. */
export const shareForms = (
  shares: readonly { standing: string; subjectId: string; askedBy: string; waitsFor: readonly string[] }[],
  persons: readonly { id: string; kind: string }[],
  today: string,
): Form[] => {
  const helps = new Set(persons.filter(({ kind }) => kind === 'professional').map(({ id }) => id))
  return shares
    .filter(({ standing, askedBy }) => (standing === 'asked' || standing === 'waiting') && helps.has(askedBy))
    .map(({ subjectId, waitsFor }) => ({ days: [today], persons: waitsFor.length > 0 ? waitsFor : [subjectId] }))
}
