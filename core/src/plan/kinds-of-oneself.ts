import { z } from 'zod'
import { pictures, rooms } from '../place/rooms.ts'
import { COLOURS, MOST_POINTS, MOST_STROKES, pointsIn, SHEET, WIDTHS } from '../place/strokes.ts'
import { Id } from '../shared/ids.ts'
import { OptionalWords, Words } from '../shared/text.ts'

/** From 0 (not at all) to 10 (wholly), or not answered. */
const Answer = z.int('number.0-10').min(0, 'number.0-10').max(10, 'number.0-10').nullable().default(null)
const Coordinate = z.int('drawing.unreadable').min(0, 'drawing.unreadable').max(SHEET, 'drawing.unreadable')
/** Lines as numbers, never as a picture or markup: there is nothing in it that a browser could run. */
const Drawing = z
  .strictObject({
    strokes: z
      .array(
        z.strictObject({
          c: z
            .int('drawing.unreadable')
            .min(0, 'drawing.unreadable')
            .max(COLOURS - 1, 'drawing.unreadable'),
          w: z.int('drawing.unreadable').min(1, 'drawing.unreadable').max(WIDTHS, 'drawing.unreadable'),
          p: z
            .array(Coordinate)
            .min(2, 'drawing.unreadable')
            .max(2 * MOST_POINTS, 'drawing.too-large')
            .refine((points) => points.length % 2 === 0, 'drawing.unreadable'),
        }),
      )
      .min(1, 'drawing.unreadable')
      .max(MOST_STROKES, 'drawing.too-large'),
  })
  .refine(({ strokes }) => pointsIn(strokes) <= MOST_POINTS, 'drawing.too-large')

/** Kinds of what is of one person until they choose who may know, and what comes back to them; part of kinds.ts, the one list. */
export const kindsOfOneself = {
  /**
   * "Was I heard?" after a talk, by who took part, in our own four questions (domain.md 2: no protected instrument); who helps by profession
   * answers them about their own listening. For oneself alone unless shared on purpose: never a score of a person (docs/decisions/0026).
   */
  'heard-check': {
    piece: 'week',
    content: z.strictObject({
      heard: Answer,
      matters: Answer,
      suits: Answer,
      counts: Answer,
      text: OptionalWords.default(''),
    }),
    states: ['current', 'past'],
    parents: ['conversation'],
    words: ['heard', 'matters', 'suits', 'counts', 'text'],
  },
  /**
   * What a child says, draws or taps in a room of its own place: what is hard, what is good, what it dreams of. Of the child alone until it
   * chooses who may see it (docs/decisions/0027).
   */
  'child-word': {
    piece: 'self',
    content: z.strictObject({
      room: z.enum(rooms, 'choice.missing'),
      text: OptionalWords.default(''),
      pictures: z.array(z.enum(pictures, 'choice.missing')).max(12, 'list.too-long').default([]),
      drawing: Drawing.nullable().default(null),
    }),
    states: ['current', 'past'],
    parents: [],
    words: ['room', 'text', 'pictures', 'drawing'],
  },
  /** "You said ... and therefore ...": what came of the words of a child, in the child's words, and of what of the plan that is part. */
  'came-of': {
    piece: 'self',
    content: z.strictObject({ text: Words, itemId: Id.nullable().default(null) }),
    states: ['current', 'past'],
    parents: ['child-word'],
    words: ['text', 'itemId'],
  },
  /**
   * What is said aloud in a word of a child, written for who cannot hear it: by the child, or by somebody who hears it. The words are the child's,
   * whoever wrote them down (docs/decisions/0032).
   */
  transcript: {
    piece: 'self',
    content: z.strictObject({ text: Words }),
    states: ['current', 'past'],
    parents: ['child-word'],
    words: ['text'],
  },
} as const
