import { z } from 'zod'
import { codeSteps } from '../law/meldcode.ts'
import { OptionalLine, OptionalWords, Words } from '../shared/text.ts'
import { People } from './fields.ts'

/** Three layers of safety: what holds at once, what makes it stay, and what makes it heal (mission S1). */
export const safetyLayers = ['immediate', 'stable', 'recovery'] as const

/** Safety agreements and the crisis card (docs/decisions/0029-safety-agreements.md). */
export const safetyKinds = {
  /** Who does what and when, by which signs one knows that it is needed, and who looks whether it is kept (`supporters`). */
  'safety-agreement': {
    piece: 'goals',
    content: z.strictObject({
      text: Words,
      layer: z.enum(safetyLayers, 'choice.missing'),
      signal: OptionalWords.default(''),
      when: OptionalLine.default(''),
      doers: People,
      supporters: People,
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['text', 'layer', 'signal', 'when'],
  },
  /** Whom to call, and for whom: somebody at the table, or anybody with a number. */
  'safety-call': {
    piece: 'goals',
    content: z.strictObject({
      text: OptionalWords.default(''),
      name: OptionalLine.default(''),
      phone: OptionalLine.default(''),
      persons: People,
      forPersons: People,
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['text', 'name', 'phone', 'persons', 'forPersons'],
  },
  /** Own working notes of a professional at a step of the reporting code: nobody else hears them (isOwnNote). */
  'meldcode-note': {
    piece: 'goals',
    content: z.strictObject({ step: z.enum(codeSteps, 'choice.missing'), text: Words }),
    states: ['current', 'past'],
    parents: [],
    words: ['step', 'text'],
  },
} as const
