import { z } from 'zod'
import { Line, Words } from '../shared/text.ts'
import { documentSorts } from './names.ts'

/** Letters, reports, photos and forms (docs/decisions/0041-documents.md); part of core/src/plan/kinds.ts, the one list. */
export const documentKinds = {
  /** What it is about in plain words comes first, for who cannot get through a report; the pages hang on it. FHIR DocumentReference. */
  document: {
    piece: 'documents',
    content: z.strictObject({
      text: Words,
      title: Line,
      sort: z.enum(documentSorts, 'choice.missing'),
    }),
    states: ['current', 'past'],
    parents: ['goal', 'step', 'visit', 'thread', 'conversation'],
    words: ['text', 'title', 'sort'],
  },
} as const
