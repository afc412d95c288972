import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Id } from '../shared/ids.ts'

const OWN = 'the words of an organisation, with what they mean; nothing of any family'

const text = (most: number, tooLong: string) =>
  z
    .string({ error: 'text.missing' })
    .refine((given) => !given.includes('\u0000') && given.isWellFormed(), { error: 'text.unreadable' })
    .transform((given) => given.trim())
    .pipe(z.string().min(1, 'text.empty').max(most, tooLong))

/** A word of two letters at least: less cannot be told from any other text. */
const WordText = text(80, 'word.too-long').refine(
  (given) => given === '' || (given.match(/\p{L}/gu) ?? []).length >= 2,
  'word.letters',
)

export const glossaryEndpoints = defineEndpoints({
  readWords: {
    method: 'GET',
    path: '/families/:familyId/words',
    access: 'family.read',
    summary: 'Words of the organisations that have a seat at this table, as far as this account knows of that seat',
    output: z.strictObject({
      words: z.array(z.strictObject({ id: Id, word: z.string(), meaning: z.string(), organisation: z.string() })),
    }),
  },
  listWords: {
    method: 'GET',
    path: '/admin/organisations/:organisationId/words',
    admin: OWN,
    summary: 'The words of an organisation',
    output: z.strictObject({ words: z.array(z.strictObject({ id: Id, word: z.string(), meaning: z.string() })) }),
  },
  putWord: {
    method: 'POST',
    path: '/admin/organisations/:organisationId/words',
    admin: OWN,
    summary: 'Add a word to those of an organisation, or say anew what it means; at most 300',
    body: z.strictObject({ id: Id, word: WordText, meaning: text(500, 'meaning.too-long') }),
    output: z.strictObject({ id: Id }),
  },
  removeWord: {
    method: 'DELETE',
    path: '/admin/organisations/:organisationId/words/:wordId',
    admin: OWN,
    summary: 'Take a word away',
    output: z.strictObject({ id: Id }),
  },
})
