import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { extents, languageChoices, letters, registers } from './choice.ts'

const choice = z.strictObject({
  register: z.enum(registers, 'choice.missing').default('adult'),
  languages: z.enum(languageChoices, 'choice.missing').default('nl'),
  letters: z.enum(letters, 'choice.missing').default('normal'),
  extent: z.enum(extents, 'choice.missing').default('all'),
  form: z.enum(['html', 'pdf'], 'choice.missing').default('html'),
})
const output = z.strictObject({
  form: z.enum(['html', 'pdf']),
  /** HTML as it is, or a PDF in base64. */
  content: z.string(),
  /** A name for the file that tells nothing about anybody. */
  name: z.string(),
  /** Whether this server can make a PDF; otherwise the browser prints. */
  canPdf: z.boolean(),
})

export const documentEndpoints = defineEndpoints({
  readDocument: {
    method: 'GET',
    path: '/families/:familyId/document',
    access: 'family.read',
    summary:
      'The plan as this account may see it, as one readable document: HTML, or a tagged PDF where the server can make one',
    query: choice,
    output,
  },
  readDocumentAs: {
    method: 'GET',
    path: '/families/:familyId/seats/:seatId/document',
    access: 'plan.look-as',
    summary: 'The same with what somebody who is not of the family may see, to hand it to them',
    query: choice,
    output,
  },
})
export type DocumentQuery = z.output<typeof choice>
