import { z } from 'zod'
import type { Piece } from '../access/pieces.ts'
import { calendarKinds } from '../calendar/kinds.ts'
import { calmKinds } from '../calm/kinds.ts'
import { contributionKinds } from '../contribution/kinds.ts'
import { documentKinds } from '../documents/kinds.ts'
import { messageKinds } from '../messages/kinds.ts'
import { Day } from '../shared/dates.ts'
import { OptionalLine, OptionalWords, Words } from '../shared/text.ts'
import { Time } from '../shared/time.ts'
import { conferenceKinds } from './conference-kinds.ts'
import { decidingKinds } from './deciding-kinds.ts'
import { People } from './fields.ts'
import { kindsOfOneself } from './kinds-of-oneself.ts'
import { belowWhat, directions, lifeDomains, sections, stances, talkSorts } from './names.ts'
import { safetyKinds } from './safety-kinds.ts'

/** How somebody takes part in a conversation (domain 1.1: a child has its own way). */
export const waysToTakePart = ['there', 'part', 'drawing', 'message', 'spokesperson'] as const
/** The joint explanation, in the order in which people tell it (domain 1.4). */
export const explanationParts = ['happens', 'keeps-going', 'helps', 'tried'] as const
/** What people take along from looking back; the last four are the questions of learning (mission D5). */
export const outcomes = ['keep', 'change', 'stop', 'celebrate', 'step-back', 'why', 'benefit', 'risk', 'deal'] as const
/** How often people look back: as light as possible, as heavy as needed (mission N2). */
export const rhythms = ['light', 'heavy'] as const

/**
 * Levels of a goal (goal attainment scaling, domain.md 2.1), in own words and agreed beforehand: they are words of the goal, so who
 * else agreed says yes to them anew. `from`: since when they hold; only what is seen after that day is held against them.
 */
const Levels = z.strictObject({
  from: Day,
  lowest: Words,
  lower: Words,
  expected: Words,
  higher: Words,
  highest: Words,
  weight: z.int('choice.missing').min(1, 'choice.missing').max(3, 'choice.missing'),
})
const LifeDomain = z.enum(lifeDomains, 'choice.missing')
/** From 0 to 10. */
const Score = z.int('number.0-10').min(0, 'number.0-10').max(10, 'number.0-10')

/**
 * Every kind of thing said at the table: the shape of its content, its states (first is the start), below which kinds it
 * may hang, and which fields are *words* (changed only by who said them). All other fields belong to carrying it out.
 */
export const kinds = {
  /** A wish or aim in own words. `wording` counts how often the words changed; agreement is to a wording. FHIR Goal. */
  goal: {
    piece: 'goals',
    content: z.strictObject({
      words: Words,
      noticeableBy: OptionalWords.default(''),
      lifeDomain: LifeDomain,
      forPersons: People,
      supporters: People,
      why: OptionalWords.default(''),
      levels: Levels.nullable().default(null),
    }),
    states: ['idea', 'now', 'later', 'done', 'stopped'],
    parents: ['goal'],
    words: ['words', 'noticeableBy', 'levels'],
  },
  /** Something that is demanded of the family: never shown as its wish. FHIR Goal (category condition), expressedBy. */
  requirement: {
    piece: 'goals',
    content: z.strictObject({
      text: Words,
      by: z.string().trim().min(1, 'text.empty').max(200, 'line.too-long'),
      basis: z.enum(['condition', 'order'], 'choice.missing'),
      reference: OptionalLine.default(''),
      from: Day.nullable().default(null),
      until: Day.nullable().default(null),
    }),
    states: ['current', 'past'],
    parents: ['goal'],
    words: ['text', 'by', 'basis', 'reference', 'from', 'until'],
  },
  /** What somebody will do. FHIR Task. */
  step: {
    piece: 'goals',
    content: z.strictObject({
      what: Words,
      doers: People,
      time: Time.nullable().default(null),
      needs: OptionalWords.default(''),
      brought: OptionalWords.default(''),
    }),
    states: ['open', 'done', 'stuck'],
    parents: ['goal'],
    words: ['what'],
  },
  /**
   * Somebody's own view beside a text, whatever text it is: agrees, agrees with a remark, sees it differently (mission P3, domain
   * 8.13). Only beside a view there is none: who sees it otherwise says so beside the same text.
   */
  view: {
    piece: 'goals',
    content: z.strictObject({ stance: z.enum(stances, 'choice.missing'), text: OptionalWords.default('') }),
    states: ['current', 'past'],
    parents: belowWhat.view,
    words: ['stance', 'text'],
  },
  /** A few lines on how it goes. */
  note: {
    piece: 'goals',
    content: z.strictObject({ text: Words }),
    states: ['current', 'past'],
    parents: belowWhat.note,
    words: ['text'],
  },
  /** What goes well, and what worries: per person, side by side, in a part of life if they name one. FHIR Observation. */
  strength: {
    piece: 'self',
    content: z.strictObject({ text: Words, aboutPersons: People, lifeDomain: LifeDomain.nullable().default(null) }),
    states: ['current', 'past'],
    parents: [],
    words: ['text'],
  },
  worry: {
    piece: 'self',
    content: z.strictObject({ text: Words, aboutPersons: People, lifeDomain: LifeDomain.nullable().default(null) }),
    states: ['current', 'past'],
    parents: [],
    words: ['text'],
  },
  /** A small success, with its day. */
  success: {
    piece: 'self',
    content: z.strictObject({ text: Words, aboutPersons: People }),
    states: ['current', 'past'],
    parents: ['goal'],
    words: ['text'],
  },
  /** How we do things. */
  agreement: {
    piece: 'goals',
    content: z.strictObject({ text: Words, ifItGoesWrong: OptionalWords.default('') }),
    states: ['current', 'past'],
    parents: [],
    words: ['text', 'ifItGoesWrong'],
  },
  /** The family's own account: who we are, our day, how it came, earlier help. */
  section: {
    piece: 'self',
    content: z.strictObject({ section: z.enum(sections, 'choice.missing'), text: Words }),
    states: ['current', 'past'],
    parents: [],
    words: ['text'],
  },
  /** The day on which everybody looks back, with who surely must be there. */
  'look-back': {
    piece: 'week',
    content: z.strictObject({
      persons: People,
      place: OptionalLine.default(''),
      text: OptionalWords.default(''),
      rhythm: z.enum(rhythms, 'choice.missing').nullable().default(null),
    }),
    states: ['planned', 'held', 'cancelled'],
    parents: [],
    words: ['text'],
  },
  /**
   * How a goal goes by one voice, on a day. It hangs below the goal, so nobody hears it who does not hear the goal; to which
   * looking back it belongs follows from its day (core/src/look-back/rounds.ts), so that it points at no day that is kept
   * from somebody.
   */
  progress: {
    piece: 'goals',
    content: z.strictObject({
      direction: z.enum(directions, 'choice.missing'),
      text: OptionalWords.default(''),
      /** Where this voice sees the goal on its levels, -2 to +2; only when they were agreed beforehand. */
      level: z.int('choice.missing').min(-2, 'choice.missing').max(2, 'choice.missing').nullable().default(null),
    }),
    states: ['current', 'past'],
    parents: ['goal'],
    words: ['direction', 'text', 'level'],
  },
  /** How somebody is doing, 0 to 10, by themselves alone: their own line. Nobody gives a number for another. */
  'own-line': {
    piece: 'self',
    content: z.strictObject({
      score: Score,
      text: OptionalWords.default(''),
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['score', 'text'],
  },
  /**
   * How it goes in a part of daily life, as somebody sees it themselves: a number, words, or both (domain 1.4; mission N1). Whoever
   * says it says it of how it goes there, not of a person; voices stand beside each other and are never added up.
   */
  'domain-view': {
    piece: 'self',
    content: z.strictObject({
      lifeDomain: LifeDomain,
      score: Score.nullable().default(null),
      text: OptionalWords.default(''),
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['lifeDomain', 'score', 'text'],
  },
  /**
   * A piece of the joint explanation: what happens, what keeps it going, what helps, what was tried and what that brought
   * (domain 1.4: shared explanatory analysis). Everybody adds, and who sees it otherwise says so beside it.
   */
  explanation: {
    piece: 'self',
    content: z.strictObject({
      part: z.enum(explanationParts, 'choice.missing'),
      text: Words,
      brought: OptionalWords.default(''),
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['part', 'text', 'brought'],
  },
  /** What is taken along from looking back: to keep, change, stop, celebrate, who can step back, what was learnt. */
  conclusion: {
    piece: 'goals',
    content: z.strictObject({ what: z.enum(outcomes, 'choice.missing'), text: Words, persons: People }),
    states: ['current', 'past'],
    parents: [],
    words: ['what', 'text', 'persons'],
  },
  /**
   * "We are stuck" (mission N4): what does not move, what was tried, who could look along. It is words and no more: no requirement can
   * hang below it, no state of it does anything, so it is no step to coercion.
   */
  stuck: {
    piece: 'goals',
    content: z.strictObject({ text: Words, tried: OptionalWords.default(''), eyes: OptionalWords.default('') }),
    states: ['current', 'past'],
    parents: [],
    words: ['text', 'tried', 'eyes'],
  },
  /**
   * The plan sleeps, or is closed: why or what was reached, who stays near, and on its day somebody asks how it goes. Nothing is locked or
   * destroyed by it (that is `plan.end`); called past, the plan is awake.
   */
  rest: {
    piece: 'goals',
    content: z.strictObject({
      how: z.enum(['asleep', 'closed'], 'choice.missing'),
      text: Words,
      near: OptionalWords.default(''),
      persons: People,
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['how', 'text', 'near', 'persons'],
  },
  /** Signing off on the plan as it is now: agree, with a remark, or not, with own text. */
  signature: {
    piece: 'goals',
    content: z.strictObject({ stance: z.enum(stances, 'choice.missing'), text: OptionalWords.default('') }),
    states: ['current', 'past'],
    parents: [],
    words: ['stance', 'text'],
  },
  /**
   * A talk at the table (gesprek): what it is about in the words of who asks for it; place, time and who surely must be there are
   * the family's to choose (conversation.settle). While it is "now" people sit together: the minutes are what changed then.
   * Of a family group conference (`sort`), "alone" is when everybody else left the room; what is said then is nowhere here
   * (docs/decisions/0031). `supporters`: who leads it from outside, when the family wants that.
   */
  conversation: {
    piece: 'week',
    content: z.strictObject({
      text: Words,
      persons: People,
      place: OptionalLine.default(''),
      time: Time.nullable().default(null),
      sort: z.enum(talkSorts, 'choice.missing').default('talk'),
      supporters: People,
    }),
    states: ['asked', 'planned', 'now', 'alone', 'held', 'cancelled'],
    parents: [],
    words: ['text', 'sort'],
  },
  /** What somebody wants to talk about. */
  'agenda-point': {
    piece: 'week',
    content: z.strictObject({ text: Words }),
    states: ['open', 'discussed'],
    parents: ['conversation'],
    words: ['text'],
  },
  /** How somebody takes part, once for each; `persons` is who speaks for them. "Heard" when their part was read out or shown. */
  'taking-part': {
    piece: 'week',
    content: z.strictObject({
      way: z.enum(waysToTakePart, 'choice.missing'),
      text: OptionalWords.default(''),
      persons: People,
    }),
    states: ['planned', 'heard'],
    parents: ['conversation'],
    words: ['way', 'text', 'persons'],
  },
  ...calendarKinds,
  ...calmKinds,
  ...contributionKinds,
  ...kindsOfOneself,
  ...decidingKinds,
  ...conferenceKinds,
  ...safetyKinds,
  ...messageKinds,
  ...documentKinds,
} as const satisfies Record<
  string,
  {
    piece: Piece
    content: z.ZodObject
    states: readonly string[]
    parents: readonly string[]
    words: readonly string[]
  }
>

export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as Kind[]
export type Content<K extends Kind> = z.output<(typeof kinds)[K]['content']>
export type State<K extends Kind> = (typeof kinds)[K]['states'][number]
/** Fields that hold persons; each id must be somebody at this table. */
export const personFields = ['forPersons', 'supporters', 'doers', 'aboutPersons', 'persons', 'visitors'] as const
