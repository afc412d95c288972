import { z } from 'zod'
import { OptionalWords, Words } from '../shared/text.ts'
import { People } from './fields.ts'
import { belowWhat, informationParts } from './names.ts'

/**
 * What is said in a family group conference besides what goes into the plan (Jeugdwet 1.1 and 4.1.2; domain 1.3; docs/decisions/0031).
 * What the family says among themselves is in none of these: that is in its own room.
 */
export const conferenceKinds = {
  /** What somebody tells beforehand, the same to everybody: what they know, what they worry about, what they can do. */
  information: {
    piece: 'week',
    content: z.strictObject({ part: z.enum(informationParts, 'choice.missing'), text: Words }),
    states: ['current', 'past'],
    parents: belowWhat.information,
    words: ['part', 'text'],
  },
  /**
   * What any plan must meet for who says it, for instance so that a child is safe. Looked at by who said it and nobody else, with what is
   * still needed; it stands beside the plan and changes no word of it. FHIR Goal (category condition), expressedBy.
   */
  condition: {
    piece: 'week',
    content: z.strictObject({ text: Words, needs: OptionalWords.default('') }),
    states: ['open', 'met', 'not-yet', 'past'],
    parents: belowWhat.condition,
    words: ['text', 'needs'],
  },
  /** What we do when it does not work, how we notice, and who does it. */
  'plan-b': {
    piece: 'week',
    content: z.strictObject({ text: Words, signal: OptionalWords.default(''), doers: People }),
    states: ['current', 'past'],
    parents: belowWhat['plan-b'],
    words: ['text', 'signal'],
  },
} as const
