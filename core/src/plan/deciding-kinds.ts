import { z } from 'zod'
import { measureNames } from '../law/measure-terms.ts'
import { Day } from '../shared/dates.ts'
import { OptionalLine, OptionalWords, Words } from '../shared/text.ts'
import { People } from './fields.ts'
import { belowWhat, decisionWords } from './names.ts'

/** How heavy an option is for the family, from light to heavy; doing nothing and less are options too (mission R2, N2). */
export const loads = ['nothing', 'less', 'same', 'more', 'heaviest'] as const
/** How somebody's view was gathered. `self`: they wrote it here themselves. */
export const voiceWays = ['self', 'talk', 'drawing', 'phone', 'letter', 'spokesperson'] as const
/** Voluntary, a condition that somebody sets, or an order; always visibly different (domain 1.5). */
export const characters = ['voluntary', 'condition', 'order'] as const

/** Weighing and deciding (docs/decisions/0028-weighing.md). Whether a decision is complete: core/src/weighing/weighing.ts. */
export const decidingKinds = {
  /** A question that is weighed together, before something is decided. */
  weighing: {
    piece: 'goals',
    content: z.strictObject({
      text: Words,
      aboutPersons: People,
      values: OptionalWords.default(''),
      heaviest: OptionalWords.default(''),
    }),
    states: ['open', 'closed'],
    parents: ['goal'],
    words: ['text', 'aboutPersons', 'values', 'heaviest'],
  },
  /** One thing that could be done. Which was chosen is its state, so that nothing has to point at it. */
  option: {
    piece: 'goals',
    content: z.strictObject({
      text: Words,
      load: z.enum(loads, 'choice.missing'),
      gives: OptionalWords.default(''),
      costs: OptionalWords.default(''),
    }),
    states: ['open', 'chosen', 'dropped'],
    parents: ['weighing'],
    words: ['text', 'load', 'gives', 'costs'],
  },
  /** How somebody sees the question; `persons`: with whom it was gathered. */
  voice: {
    piece: 'goals',
    content: z.strictObject({ text: Words, way: z.enum(voiceWays, 'choice.missing'), persons: People }),
    states: ['current', 'past'],
    parents: belowWhat.voice,
    words: ['text', 'way', 'persons'],
  },
  /** Why somebody was not heard; it is not their voice, so it is said by who writes it. */
  'not-heard': {
    piece: 'goals',
    content: z.strictObject({ text: Words, aboutPersons: People }),
    states: ['current', 'past'],
    parents: belowWhat['not-heard'],
    words: ['text', 'aboutPersons'],
  },
  /**
   * What is decided, by whom and by what right; its day is the one on which people look at it again. What is not voluntary
   * carries its ground, its end and the way home. `persons`: who tells the children.
   */
  decision: {
    piece: 'goals',
    content: z.strictObject({
      text: Words,
      character: z.enum(characters, 'choice.missing'),
      by: OptionalLine.default(''),
      mandate: OptionalWords.default(''),
      dissent: OptionalWords.default(''),
      persons: People,
      tell: OptionalWords.default(''),
      measure: z.enum(measureNames, 'choice.missing').nullable().default(null),
      orderNumber: OptionalLine.default(''),
      orderedOn: Day.nullable().default(null),
      ground: OptionalLine.default(''),
      from: Day.nullable().default(null),
      until: Day.nullable().default(null),
      contact: OptionalWords.default(''),
      wayHome: OptionalWords.default(''),
      tried: OptionalWords.default(''),
      brought: OptionalWords.default(''),
    }),
    states: ['proposed', 'decided', 'past'],
    parents: ['weighing'],
    words: decisionWords,
  },
  /**
   * A concrete threat because of which something is ordered, and what shows that it is solved. It hangs below the step that works on it, and so
   * below a goal: who does not hear those does not hear it either, and nothing points past what somebody may know.
   */
  threat: {
    piece: 'goals',
    content: z.strictObject({ text: Words, aboutPersons: People, solvedBy: OptionalWords.default('') }),
    states: ['current', 'solved', 'past'],
    parents: belowWhat.threat,
    words: ['text', 'aboutPersons', 'solvedBy'],
  },
} as const
