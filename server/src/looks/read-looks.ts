import { confidentialOn } from '@keukentafel/core/law/processing-activities.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { READ_LOOKS } from './looks-store.ts'

interface Query {
  before?: string | undefined
  from?: string | undefined
  until?: string | undefined
  person?: string | undefined
}

/** What everybody at the table may at least see: the own looks. Which lines there are besides, the scope decides. */
export const ownLook = {
  own: true,
  outcome: 'permit',
  confidential: false,
  ownOnly: true,
  heldBack: false,
  concerns: [],
} as const

/** The kinds of processing of which looks are not shown to anybody today, and those that representatives do not see. */
export function hiddenKinds({ deps, today }: Pick<Call, 'deps' | 'today'>): [string[], string[]] {
  const register = deps.activities
  const ownOnly = Object.entries(register).flatMap(([key, activity]) => (activity.ownOnly ? [key] : []))
  return [confidentialOn(register, today), ownOnly]
}

/** A page of who looked. That it was looked at is itself a look, of who did it and of the children it was about. */
export async function readLooks(call: Call<{ familyId: string }, Query>): Promise<RawJson> {
  const { before = null, from = null, until = null, person = null } = call.query
  if (from && until && until < from)
    throw new AppError('input.invalid', { faults: [{ pointer: '/until', code: 'date.before-begin' }] })
  const values = [call.params.familyId, call.today, ...hiddenKinds(call as Call), before, from, until, person]
  const { results } = await readInFamily(call as Call<{ familyId: string }>, 'looks.read', [[READ_LOOKS, values]], {
    facts: () => ({ look: ownLook }),
    subjects: ([rows]) => (rows as { subjects: string[] }[])[0]?.subjects ?? [],
  })
  return new RawJson((results[0] as { body: string }[])[0]!.body)
}
