import type { Audience } from '@keukentafel/core/access/facts.ts'
import type { CalmerWay, capacities, energyWays, LimitSort } from '@keukentafel/core/calm/names.ts'
import type { documentSorts } from '@keukentafel/core/documents/names.ts'
import type { codeSteps } from '@keukentafel/core/law/meldcode.ts'
import type { Picture, Room } from '@keukentafel/core/place/rooms.ts'
import type { loads, voiceWays } from '@keukentafel/core/plan/deciding-kinds.ts'
import type { explanationParts, Kind, outcomes, waysToTakePart } from '@keukentafel/core/plan/kinds.ts'
import type { directions, informationParts, lifeDomains, sections } from '@keukentafel/core/plan/names.ts'
import type { safetyLayers } from '@keukentafel/core/plan/safety-kinds.ts'
import { nextWeek, type When } from './days.ts'
import type { Who } from './story.ts'

// The words in which a story is told: `goal('elif', ago(19), {...}, step(...), agrees('mama', ago(18)))`.
// What hangs below something, and what changed about it later, stands in it, in the order in which it happened.
// What lies in the future of the day on which the story is set down (a visit on Friday that "became" something) is left out.

/** Something said at the table, with what became of it. Persons are keys of the story. */
export interface Said {
  is: 'said'
  kind: Kind
  key: string
  who: Who
  when: When
  on?: When
  state?: string
  content: Record<string, unknown>
  /** Fields of the content that are days. */
  days?: Record<string, When>
  parts: readonly Part[]
}
export interface Later {
  is: 'later'
  who: Who
  when: When
  state?: string
  on?: When
  content?: Record<string, unknown>
}
export interface Hearers {
  is: 'hearers'
  audience: Audience
  persons: Who[]
}
export type Part = Said | Later | Hearers

type Domain = (typeof lifeDomains)[number]
type Section = (typeof sections)[number]

const say = (
  kind: Kind,
  who: Who,
  when: When,
  content: Record<string, unknown>,
  parts: readonly Part[],
  more: Partial<Said> = {},
): Said => ({
  is: 'said',
  kind,
  who,
  when,
  content,
  parts,
  key: String(content.words ?? content.what ?? content.text ?? kind),
  ...more,
})

export const familyOnly: Hearers = { is: 'hearers', audience: 'family', persons: [] }
export const only = (...persons: Who[]): Hearers => ({ is: 'hearers', audience: 'chosen', persons })

export interface GoalWords {
  words: string
  noticeableBy?: string
  lifeDomain: Domain
  forPersons?: Who[]
  supporters?: Who[]
}
export const goal = (who: Who, when: When, words: GoalWords, ...parts: Part[]) =>
  say('goal', who, when, { ...words }, parts)
export const requirement = (
  who: Who,
  when: When,
  {
    from,
    until,
    ...words
  }: { text: string; by: string; basis: 'condition' | 'order'; reference?: string; from?: When; until?: When },
  ...parts: Part[]
) => say('requirement', who, when, words, parts, { days: { ...(from && { from }), ...(until && { until }) } })
export const step = (who: Who, when: When, what: string, doers: Who[], on: When | undefined, ...parts: Part[]) =>
  say('step', who, when, { what, doers }, parts, on ? { on } : {})
/** A step at an hour of the day. */
export const stepAt = (who: Who, when: When, what: string, doers: Who[], on: When, time: string, ...parts: Part[]) =>
  say('step', who, when, { what, doers, time }, parts, { on })

/** Agrees; with words it is agreeing with a remark. */
export const agrees = (who: Who, when: When, text = '') =>
  say('view', who, when, { stance: text ? 'agree_with_remark' : 'agree', text }, [], { key: 'view' })
export const differs = (who: Who, when: When, text: string) =>
  say('view', who, when, { stance: 'see_differently', text }, [], { key: 'view' })
export const note = (who: Who, when: When, text: string, ...parts: Part[]) => say('note', who, when, { text }, parts)
export const strength = (who: Who, when: When, text: string, aboutPersons: Who[], ...parts: Part[]) =>
  say('strength', who, when, { text, aboutPersons }, parts)
export const worry = (who: Who, when: When, text: string, aboutPersons: Who[], ...parts: Part[]) =>
  say('worry', who, when, { text, aboutPersons }, parts)
/** The same in a part of daily life. */
export const worryIn = (
  lifeDomain: Domain,
  who: Who,
  when: When,
  text: string,
  aboutPersons: Who[],
  ...parts: Part[]
) => say('worry', who, when, { text, aboutPersons, lifeDomain }, parts)
/** How somebody sees a part of daily life themselves. */
export const sees = (who: Who, when: When, lifeDomain: Domain, score: number | null, text: string, ...parts: Part[]) =>
  say('domain-view', who, when, { lifeDomain, score, text }, parts, { key: lifeDomain })
export const explains = (
  part: (typeof explanationParts)[number],
  who: Who,
  when: When,
  content: { text: string; brought?: string },
  ...parts: Part[]
) => say('explanation', who, when, { part, ...content }, parts)
/** How a goal goes, by one voice. */
export const goes = (who: Who, when: When, direction: (typeof directions)[number], text: string) =>
  say('progress', who, when, { direction, text }, [], { on: when, key: 'progress' })
/** How somebody is doing, for who they chose. */
export const ownLine = (who: Who, when: When, score: number, text: string, ...parts: Part[]) =>
  say('own-line', who, when, { score, text }, parts, { on: when })
export const concludes = (who: Who, when: When, what: (typeof outcomes)[number], text: string, persons: Who[] = []) =>
  say('conclusion', who, when, { what, text, persons }, [], { on: when })
export const stuck = (who: Who, when: When, content: { text: string; tried: string; eyes: string }, ...parts: Part[]) =>
  say('stuck', who, when, content, parts)
/** The family lets its plan sleep until a day. */
export const rests = (
  who: Who,
  when: When,
  on: When,
  content: { text: string; near: string; persons: Who[] },
  ...parts: Part[]
) => say('rest', who, when, { how: 'asleep', ...content }, parts, { on })
/** A small success, on the day it was told. */
export const success = (who: Who, when: When, text: string, aboutPersons: Who[], ...parts: Part[]) =>
  say('success', who, when, { text, aboutPersons }, parts, { on: when })
export const agreement = (who: Who, when: When, text: string, ifItGoesWrong: string, ...parts: Part[]) =>
  say('agreement', who, when, { text, ifItGoesWrong }, parts)
export const section = (which: Section, who: Who, when: When, text: string, ...parts: Part[]) =>
  say('section', who, when, { section: which, text }, parts, { key: which })
export const lookBack = (
  who: Who,
  when: When,
  on: When,
  content: { persons: Who[]; place?: string; text?: string },
  ...parts: Part[]
) => say('look-back', who, when, content, parts, { on })
/** A talk at the table that the family gave a day; below it what each wants to talk about, and how each takes part. */
export const conversation = (
  who: Who,
  when: When,
  on: When,
  content: { text: string; persons: Who[]; place: string; time: string; sort?: 'family'; supporters?: Who[] },
  ...parts: Part[]
) => say('conversation', who, when, content, parts, { on, state: 'planned' })
/** What somebody tells in a family conference before the family talks alone. */
export const informed = (who: Who, when: When, part: (typeof informationParts)[number], text: string) =>
  say('information', who, when, { part, text }, [])
/** What any plan must meet; whether it does they say themselves. */
export const condition = (who: Who, when: When, text: string, ...parts: Part[]) =>
  say('condition', who, when, { text, needs: '' }, parts)
export const planB = (who: Who, when: When, content: { text: string; signal: string; doers: Who[] }) =>
  say('plan-b', who, when, content, [])
/** What fits the family, in its own words, with what it means in numbers. */
export const limit = (
  who: Who,
  when: When,
  content: { text: string; about: LimitSort; number?: number; aboutPersons?: Who[]; firm?: boolean },
) => say('limit', who, when, content, [])
export const energy = (who: Who, when: When, way: (typeof energyWays)[number], text: string, aboutPersons: Who[]) =>
  say('energy', who, when, { way, text, aboutPersons }, [familyOnly])
/** What somebody can do right now, for their family. */
export const canDo = (who: Who, when: When, level: (typeof capacities)[number], text: string) =>
  say('capacity', who, when, { level, text }, [familyOnly], { on: when, key: 'capacity' })
/** Asks for a calmer week. */
export const asksCalm = (who: Who, when: When, text: string, week: When) =>
  say('calmer', who, when, { text }, [], { days: { week } })
/** One way in which a visit could be otherwise; who it concerns answers. */
export const proposes = (
  who: Who,
  when: When,
  until: When,
  how: CalmerWay,
  { original, text }: { original: When; text: string },
  ...parts: Part[]
) => say('calmer-change', who, when, { how, ofVersion: 1, text }, parts, { on: until, days: { original } })
export const answers = (who: Who, when: When, answer: 'yes' | 'no', text = '') =>
  say('calmer-answer', who, when, { answer, text }, [], { key: 'answer' })
export const point = (who: Who, when: When, text: string) => say('agenda-point', who, when, { text }, [])
export const takesPart = (who: Who, when: When, way: (typeof waysToTakePart)[number], text = '', persons: Who[] = []) =>
  say('taking-part', who, when, { way, text, persons }, [], { key: 'part' })
/** "Was I heard?" after a talk: of who says it alone, or of those who are named too. */
export const heardIt = (
  who: Who,
  when: When,
  answers: { heard?: number; matters?: number; suits?: number; counts?: number; text?: string },
  ...shownTo: Who[]
) =>
  say(
    'heard-check',
    who,
    when,
    { heard: null, matters: null, suits: null, counts: null, text: '', ...answers },
    [only(...new Set([who, ...shownTo]))],
    { key: 'heard' },
  )
type Stroke = { c: number; w: number; p: number[] }
/** What a child says, draws or taps in a room of its own place: of the child alone, or of those whom it chose too. */
export const inRoom = (
  which: Room,
  who: Who,
  when: When,
  made: { text?: string; pictures?: Picture[]; strokes?: Stroke[] },
  shownTo: readonly Who[],
  ...parts: Part[]
) =>
  say(
    'child-word',
    who,
    when,
    {
      room: which,
      text: made.text ?? '',
      pictures: made.pictures ?? [],
      drawing: made.strokes ? { strokes: made.strokes } : null,
    },
    [only(...new Set([...who.split(' via '), ...shownTo])), ...parts],
    { key: `${which} ${made.text ?? made.pictures?.join() ?? ''}` },
  )
/** "And therefore ...": what came of the words of a child; `hearers` are those who hear these. */
export const cameOf = (who: Who, when: When, text: string, ...hearers: Who[]) =>
  say('came-of', who, when, { text, itemId: null }, [only(...hearers)])
export interface VisitWords {
  what: string
  from: string
  until?: string
  place: 'home' | 'elsewhere' | 'phone'
  visitors: Who[]
  forPersons?: Who[]
  fixed?: boolean
  travel?: number
}
/** Several visits may have the same words, so the day belongs to what makes them one. */
export const visit = (who: Who, when: When, on: When, content: VisitWords, ...parts: Part[]) =>
  say('visit', who, when, { ...content }, parts, { on })
/** The same each week, on this day of the week, up to and including the next. */
export const weekly = (
  who: Who,
  when: When,
  from: When,
  day: Weekday,
  content: VisitWords & { travel?: number; where?: string },
  ...parts: Part[]
) =>
  say(
    'visit',
    who,
    when,
    { ...content, repeats: { every: 'week', step: 1, days: [day], nth: null, until: nextWeek('sun') } },
    parts,
    { on: from },
  )
/** One time on another day, or not at all. */
export const movedOnce = (who: Who, when: When, day: When, toDay: When, why: string): Later => ({
  is: 'later',
  who,
  when,
  content: { changes: [{ day, toDay, why }] },
})
export const offOnce = (who: Who, when: When, day: When, why: string): Later => ({
  is: 'later',
  who,
  when,
  content: { changes: [{ day, cancelled: true, why }] },
})
/** Signs the plan; without words it is agreement. */
export const signs = (who: Who, when: When, stance: 'agree' | 'agree_with_remark' | 'see_differently', text = '') =>
  say('signature', who, when, { stance, text }, [])

/** A question that is weighed; below it what could be done, how everybody sees it, and what is decided. */
export const weighing = (
  who: Who,
  when: When,
  content: { text: string; aboutPersons: Who[]; values?: string; heaviest?: string },
  ...parts: Part[]
) => say('weighing', who, when, content, parts)
export const option = (
  who: Who,
  when: When,
  load: (typeof loads)[number],
  content: { text: string; gives?: string; costs?: string },
  state: 'open' | 'chosen' = 'open',
) => say('option', who, when, { ...content, load }, [], { state })
/** How somebody sees it: written by themselves, or gathered in some way with these people. */
export const voice = (
  who: Who,
  when: When,
  text: string,
  way: (typeof voiceWays)[number] = 'self',
  persons: Who[] = [],
) => say('voice', who, when, { text, way, persons }, [], { key: 'voice' })
export const notHeard = (who: Who, when: When, text: string, aboutPersons: Who[]) =>
  say('not-heard', who, when, { text, aboutPersons }, [])
export const decision = (
  who: Who,
  when: When,
  on: When,
  {
    from,
    until,
    orderedOn,
    ...content
  }: Record<string, unknown> & { text: string; from?: When; until?: When; orderedOn?: When },
  ...parts: Part[]
) =>
  say('decision', who, when, content, parts, {
    on,
    days: { ...(from && { from }), ...(until && { until }), ...(orderedOn && { orderedOn }) },
  })
/** Asks one to take over what another does for this goal. */
export const handOver = (who: Who, when: When, from: Who, to: Who, text: string, ...parts: Part[]) =>
  say('hand-over', who, when, { text, persons: [from], doers: [to] }, parts)
/** Who stays near, for as long as it takes. */
export const near = (who: Who, when: When, person: Who, text: string, ...parts: Part[]) =>
  say('near', who, when, { text, persons: [person] }, parts)
/** What exactly is unsafe, at the step that works on it. */
export const threat = (who: Who, when: When, text: string, aboutPersons: Who[], solvedBy: string, ...parts: Part[]) =>
  say('threat', who, when, { text, aboutPersons, solvedBy }, parts)

/** Who does what when it goes wrong, or so that it does not. */
export const safetyAgreement = (
  who: Who,
  when: When,
  layer: (typeof safetyLayers)[number],
  content: { text: string; signal?: string; when?: string; doers: Who[]; supporters?: Who[] },
  ...parts: Part[]
) => say('safety-agreement', who, when, { ...content, layer }, parts)
export const safetyCall = (
  who: Who,
  when: When,
  content: { name?: string; persons?: Who[]; phone: string; forPersons: Who[]; text?: string },
) => say('safety-call', who, when, content, [], { key: content.phone })
/** A note of a professional for themselves. */
export const codeNote = (who: Who, when: When, step: (typeof codeSteps)[number], text: string) =>
  say('meldcode-note', who, when, { step, text }, [only()])

/** What people write to each other; `only` names who reads it, the sayer among them. */
export const thread = (who: Who, when: When, text: string, ...parts: Part[]) =>
  say('thread', who, when, { text }, parts)
export const message = (who: Who, when: When, text: string) => say('message', who, when, { text }, [])
/** A letter, report or form, with what it is about in plain words. */
export const document = (
  who: Who,
  when: When,
  content: { title: string; sort: (typeof documentSorts)[number]; text: string },
  ...parts: Part[]
) => say('document', who, when, content, parts)

/** The state changed: a goal to now, a step done or stuck, with what it brought or what is needed. */
export const became = (
  state: string,
  who: Who,
  when: When,
  content?: { why?: string; needs?: string; brought?: string },
): Later => ({ is: 'later', who, when, state, ...(content && { content }) })
/** Other words than before; the older stay in the history. */
export const reworded = (who: Who, when: When, content: Record<string, unknown>): Later => ({
  is: 'later',
  who,
  when,
  content,
})
/** Another day than was planned. */
export const movedTo = (on: When, who: Who, when: When): Later => ({ is: 'later', who, when, on })
