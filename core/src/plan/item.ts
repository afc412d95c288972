import type { Audience } from '../access/facts.ts'
import type { Attached } from '../attachment/names.ts'
import { faultsInVisit } from '../calendar/faults.ts'
import { faultsInChange } from '../calm/change.ts'
import { faultsInLimit } from '../calm/limit.ts'
import type { Fault } from '../shared/errors.ts'
import { faultsInDecision } from '../weighing/weighing.ts'
import { isSettled } from './conversation.ts'
import { heardQuestions } from './heard.ts'
import { type Content, type Kind, kinds, personFields, type State } from './kinds.ts'

/** Brought to the table out of the family's own plan. It says that and no more: not from which room, nor who is in it. */
export type Origin = 'own-plan'

/** One thing said at the table, as the API gives it. Words, who said it, who wrote it down, when, and who may hear it. */
export interface Item<K extends Kind = Kind> {
  id: string
  kind: K
  version: number
  parentId: string | null
  saidBy: string
  state: State<K>
  onDate: string | null
  audience: Audience
  audiencePersons: string[]
  content: Content<K> & {
    wording?: number
    ofWording?: number
    origin?: Origin
    attachments?: Attached[]
    /** The visit of which it is the second part (server/src/calendar/split-visit.ts). */
    follows?: string
  }
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
}

/** Whether the change touches words (who said it decides) rather than only the carrying out. */
export function touchesWords(
  kind: Kind,
  before: Record<string, unknown>,
  change: { content?: Record<string, unknown> | undefined },
): boolean {
  const words: readonly string[] = kinds[kind].words
  return Object.entries(change.content ?? {}).some(
    ([field, value]) => words.includes(field) && JSON.stringify(value) !== JSON.stringify(before[field]),
  )
}

/** Everybody named in the content. */
export const personsIn = (content: Record<string, unknown>): string[] =>
  personFields.flatMap((field) => (content[field] as string[] | undefined) ?? [])

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Whose data it is: who said it, and everybody named in it; for the record of processing. */
export const concerned = (saidBy: string, content: Record<string, unknown>): string[] => [
  ...new Set([saidBy, ...personsIn(content).filter((id) => typeof id === 'string' && uuid.test(id))]),
]

const onADay: readonly Kind[] = ['visit', 'look-back', 'progress', 'own-line', 'conclusion', 'rest', 'capacity', 'calmer-change']
/** Faults that lie between fields: a stop needs its why, "lukt niet" what is needed, a requirement by order its reference. */
export function faultsBetween(
  kind: Kind,
  state: string,
  onDate: string | null,
  content: Record<string, unknown>,
): Fault[] {
  const faults: Fault[] = []
  const empty = (field: string) => content[field] === '' || content[field] === null || content[field] === undefined
  const need = (field: string, code: string) => empty(field) && faults.push({ pointer: `/content/${field}`, code })
  if (kind === 'goal' && state === 'stopped') need('why', 'goal.why-stopped')
  if (kind === 'step' && state === 'stuck') need('needs', 'step.what-is-needed')
  if (kind === 'requirement' && content.basis === 'order') need('reference', 'requirement.reference')
  if (kind === 'domain-view' && content.score == null) need('text', 'domain-view.empty')
  if ('stance' in content && content.stance !== 'agree') need('text', 'view.own-words')
  if (kind === 'taking-part' && content.way === 'message') need('text', 'text.empty')
  if (kind === 'taking-part' && content.way === 'spokesperson' && !(content.persons as string[] | undefined)?.length)
    faults.push({ pointer: '/content/persons', code: 'choice.missing' })
  if (kind === 'heard-check' && !heardQuestions.some((question) => typeof content[question] === 'number'))
    need('text', 'heard.nothing')
  const none = (field: string) => !(content[field] as unknown[] | undefined)?.length
  if (kind === 'child-word' && empty('drawing') && none('pictures') && none('attachments'))
    need('text', 'child.nothing')
  if (kind === 'condition' && state === 'not-yet') need('needs', 'condition.needs')
  if (kind === 'conversation' && state === 'alone' && content.sort !== 'family')
    faults.push({ pointer: '/state', code: 'state.unknown' })
  const dated = onADay.includes(kind) || (kind === 'conversation' && isSettled(state))
  if (dated && !onDate) faults.push({ pointer: '/onDate', code: 'date.missing' })
  if (kind === 'rest' && content.how === 'closed' && (content.persons as unknown[]).length === 0)
    need('near', 'rest.near')
  if (kind === 'hand-over') {
    const [now, asked] = [content.persons as string[] | undefined, content.doers as string[] | undefined]
    if (now?.length !== 1 || asked?.length !== 1 || now[0] === asked[0])
      faults.push({ pointer: '/content/doers', code: 'hand-over.who' })
  }
  if (kind === 'near' && none('persons')) faults.push({ pointer: '/content/persons', code: 'choice.missing' })
  if (kind === 'not-heard' && !(content.aboutPersons as string[] | undefined)?.length)
    faults.push({ pointer: '/content/aboutPersons', code: 'choice.missing' })
  if (kind === 'safety-call' && !(content.persons as string[] | undefined)?.length) need('name', 'safety.whom')
  if (kind === 'decision') faults.push(...faultsInDecision(content))
  if (kind === 'calmer-answer' && content.answer === 'no') need('text', 'calmer.why-not')
  if (kind === 'calmer-change') faults.push(...faultsInChange(content))
  if (kind === 'limit') faults.push(...faultsInLimit(content))
  const { from, until } = content as { from?: string | null; until?: string | null }
  if (kind === 'visit') faults.push(...faultsInVisit(onDate, content))
  else if (from && until && until < from) faults.push({ pointer: '/content/until', code: 'date.before-begin' })
  return faults
}

/** Faults of what is said anew in a weighing: a decision begins as proposed, and only who writes their own view wrote it "here themselves". */
export function faultsOfDialogue(kind: Kind, state: string, content: Record<string, unknown>, own: boolean): Fault[] {
  if (kind === 'decision' && state === 'decided') return [{ pointer: '/state', code: 'weighing.first-proposed' }]
  return kind === 'voice' && content.way === 'self' && !own ? [{ pointer: '/content/way', code: 'weighing.how' }] : []
}
