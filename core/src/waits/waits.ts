import { type Occurrence, occurrencesIn, type Planned } from '../calendar/occurrences.ts'
import { addDays, dayInAmsterdam } from '../shared/dates.ts'
import { caseloadSettings, type WaitReason } from './reasons.ts'

// What waits for somebody at one table, out of what they hear there and nothing else. In prose: own steps whose day came; what was proposed
// to them; what was asked of them in a message and they wrote nothing back to; looking back that comes near and of which they said nothing yet; goals of others without their view. For who coordinates also steps
// that do not move, what was asked long ago, two visits of different helpers at one moment, and two helpers with the same kind of work on
// one goal. The same as SQL: server/src/waits/reasons-store.ts; equal by waits-agreement.db.test.ts.

export interface HeardItem {
  id: string
  kind: string
  state: string
  saidBy: string
  parentId: string | null
  onDate: string | null
  createdAt: string
  updatedAt: string
  content: Record<string, unknown>
  /** To whom it was said, when that is to chosen people: as far as the viewer may know of them. */
  audiencePersons?: readonly string[]
}
export interface HeardTable {
  me: string
  isCoordinator: boolean
  today: string
  unansweredAfter: number
  items: readonly HeardItem[]
  /** Who here helps by profession. */
  professionals: readonly string[]
}
export interface Wait {
  reason: WaitReason
  id: string
  /** Since when, or on which day; null when it has none. */
  day: string | null
}

const list = (item: HeardItem, field: string): string[] => (item.content[field] as string[] | undefined) ?? []
const apart = (a: readonly string[], b: readonly string[]) => !a.some((id) => b.includes(id))
const saidOn = (item: HeardItem) => dayInAmsterdam(item.createdAt)

/** What waits, in no order. */
export function waitsOf(table: HeardTable): Wait[] {
  const { me, today, items } = table
  const { prepareDays, saidDays } = caseloadSettings
  const waits: Wait[] = []
  for (const item of items) {
    const { id, kind, state, onDate, saidBy } = item
    const mine = kind === 'step' && state === 'open' && list(item, 'doers').includes(me)
    if (mine && onDate !== null && onDate <= today) waits.push({ reason: 'step', id, day: onDate })
    if (kind === 'hand-over' && state === 'asked' && list(item, 'doers').includes(me))
      waits.push({ reason: 'proposal', id, day: saidOn(item) })
    if (kind === 'calmer-change' && state === 'proposed' && saidBy !== me && isAskedOf(item, items, me))
      waits.push({ reason: 'proposal', id, day: saidOn(item) })
    if (kind === 'thread' && askedOne(item, table.professionals) === me && !items.some(isMyAnswerTo(item, me)))
      waits.push({ reason: 'message', id, day: saidOn(item) })
    if (kind === 'look-back' && state === 'planned' && onDate !== null && onDate <= addDays(today, prepareDays)) {
      const asked = list(item, 'persons')
      const said = items.some((i) => i.kind === 'progress' && i.saidBy === me && saidOn(i) > addDays(today, -saidDays))
      if ((asked.length === 0 || asked.includes(me)) && !said) waits.push({ reason: 'look-back', id, day: onDate })
    }
    if (kind === 'goal' && (state === 'idea' || state === 'now') && saidBy !== me && !items.some(isMyViewOn(item, me)))
      waits.push({ reason: 'view', id, day: saidOn(item) })
  }
  return table.isCoordinator ? [...waits, ...coordinatorWaits(table)] : waits
}

// Whom it concerns, and who did not answer yet (core/src/calm/change.ts).
function isAskedOf(change: HeardItem, items: readonly HeardItem[], me: string): boolean {
  const visit = items.find(({ id }) => id === change.parentId)
  const concerned = [
    ...list(change, 'persons'),
    ...(visit ? [...list(visit, 'visitors'), ...list(visit, 'forPersons')] : []),
  ]
  const answered = ({ kind, parentId, saidBy, state }: HeardItem) =>
    kind === 'calmer-answer' && parentId === change.id && saidBy === me && state === 'current'
  return concerned.includes(me) && !items.some(answered)
}
/** Of whom a message asks something: the only one to whom it was said, or the only helper among them. To several it is told, and nobody owes an answer. */
export function askedOne({ saidBy, audiencePersons = [] }: HeardItem, professionals: readonly string[]): string | null {
  const others = audiencePersons.filter((id) => id !== saidBy)
  const helpers = others.filter((id) => professionals.includes(id))
  return (others.length === 1 ? others[0] : helpers.length === 1 ? helpers[0] : null) ?? null
}
const isMyAnswerTo = (thread: HeardItem, me: string) => (line: HeardItem) =>
  line.kind === 'message' && line.parentId === thread.id && line.saidBy === me
const isMyViewOn = (goal: HeardItem, me: string) => (view: HeardItem) =>
  view.kind === 'view' &&
  view.parentId === goal.id &&
  view.saidBy === me &&
  view.state === 'current' &&
  view.content.ofWording === goal.content.wording

function coordinatorWaits({ me, today, unansweredAfter, items, professionals }: HeardTable): Wait[] {
  const waits: Wait[] = []
  for (const item of items) {
    const { id, kind, state, onDate } = item
    const mine = list(item, 'doers').includes(me)
    if (kind === 'step' && state === 'stuck')
      waits.push({ reason: 'stalled', id, day: onDate ?? dayInAmsterdam(item.updatedAt) })
    if (kind === 'step' && state === 'open' && !mine && onDate !== null && onDate < today)
      waits.push({ reason: 'stalled', id, day: onDate })
    const asks = state === 'asked' && (kind === 'conversation' || (kind === 'hand-over' && !mine))
    if (asks && saidOn(item) <= addDays(today, -unansweredAfter))
      waits.push({ reason: 'unanswered', id, day: saidOn(item) })
  }
  return [...waits, ...overlapsOf(items, today), ...doubledOf(items, professionals, today)]
}

/** A visit of somebody who helps, at an hour: what can be in the way of another. */
const isVisitOfHelper = (item: HeardItem) =>
  item.kind === 'visit' &&
  item.state === 'planned' &&
  ((item.content.sort as string | undefined) ?? 'help') === 'help' &&
  ((item.content.nights as number | undefined) ?? 0) === 0 &&
  list(item, 'visitors').length > 0
const planned = (item: HeardItem) => item as unknown as Planned

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const ends = ({ from, until }: Occurrence) =>
  until === null ? minutes(from!) + caseloadSettings.visitMinutes : minutes(until)

/** Two visits of different helpers at one moment, to the same people; each visit once, on the first day that it happens. */
export function overlapsOf(items: readonly HeardItem[], today: string): Wait[] {
  const visits = items.filter(isVisitOfHelper)
  const times = occurrencesIn(visits.map(planned), today, addDays(today, caseloadSettings.aheadDays - 1)).filter(
    ({ from, cancelled, day }) => from !== null && !cancelled && day >= today,
  )
  const of = new Map(visits.map((item) => [item.id, item]))
  const found = new Map<string, string>()
  for (const a of times)
    for (const b of times) {
      if (a.id >= b.id || a.day !== b.day || minutes(a.from!) >= ends(b) || minutes(b.from!) >= ends(a)) continue
      const [x, y] = [of.get(a.id)!, of.get(b.id)!]
      const [forX, forY] = [list(x, 'forPersons'), list(y, 'forPersons')]
      if (!apart(list(x, 'visitors'), list(y, 'visitors'))) continue
      if (forX.length > 0 && forY.length > 0 && apart(forX, forY)) continue
      if (!found.has(a.id) || a.day < found.get(a.id)!) found.set(a.id, a.day)
    }
  return [...found].map(([id, day]) => ({ reason: 'overlap', id, day }))
}

/** Whether a visit still happens: on a day to come, or again and again. */
export const isAhead = ({ onDate, content }: Pick<HeardItem, 'onDate' | 'content'>, today: string): boolean => {
  const repeats = content.repeats as { until: string | null } | null | undefined
  return repeats ? repeats.until === null || repeats.until >= today : onDate !== null && onDate >= today
}

/** Goals on which two helpers by profession have the same kind of work, each their own. Whether that is too much, people say. */
export function doubledOf(items: readonly HeardItem[], professionals: readonly string[], today: string): Wait[] {
  const work = items.flatMap((item) => {
    const open = item.kind === 'step' && (item.state === 'open' || item.state === 'stuck')
    const comes = item.kind === 'visit' && item.state === 'planned' && isAhead(item, today)
    const who = list(item, open ? 'doers' : 'visitors').filter((id) => professionals.includes(id))
    return (open || comes) && who.length > 0 ? [{ kind: item.kind, goal: item.parentId, who }] : []
  })
  return items
    .filter(({ kind, state }) => kind === 'goal' && ['idea', 'now', 'later'].includes(state))
    .filter(({ id }) =>
      work.some((a) => a.goal === id && work.some((b) => b.goal === id && b.kind === a.kind && apart(a.who, b.who))),
    )
    .map(({ id }) => ({ reason: 'doubled', id, day: null }))
}
