import { readFile } from 'node:fs/promises'
import { ProviderInput } from '@keukentafel/core/administration/contract.ts'
import type pg from 'pg'
import { z } from 'zod'
import type { Statement } from '../db/statement.ts'
import { saveProvider } from '../sign-in/public.ts'
import { KEEP_ORGANISATION } from './administration-store.ts'

// As an administrator agrees on it, with the name of the organisation instead of its id.
const Listed = z.array(
  ProviderInput.omit({ organisationId: true }).extend({
    organisation: z.string().min(1).max(200).optional(),
    domains: ProviderInput.shape.domains.default([]),
  }),
)

/** Agrees on the providers in a file, for who keeps settings beside the server; those that are not in it stay as they are. */
export async function providersFromFile(owner: pg.Pool, secret: string, file: string): Promise<void> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new Error(`KEUKENTAFEL_PROVIDERS: "${file}" cannot be read`)
  })
  const parsed = Listed.safeParse(jsonOf(content))
  if (!parsed.success) {
    const [first] = parsed.error.issues
    throw new Error(`KEUKENTAFEL_PROVIDERS: ${first!.path.join('.') || 'the file'} is not right (${first!.message})`)
  }
  const rows = async <T>(statement: Statement, values: readonly unknown[] = []) =>
    (await owner.query({ text: statement.text, values: [...values] })).rows as T[]
  for (const { organisation, ...given } of parsed.data) {
    const kept = organisation ? await rows<{ id: string }>(KEEP_ORGANISATION, [organisation]) : []
    await saveProvider({ rows }, secret, { ...given, organisationId: kept[0]?.id ?? null })
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
