import { api } from '@keukentafel/core/api.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import type { Answer, Client } from './app.ts'

const reads = Object.entries(api as Record<string, Endpoint>).filter(([, { method }]) => method === 'GET')

/** Every GET of the contract, of one family, with each of these ids: what somebody can come to know. Fails when it reads nothing. */
export async function everyGet(who: Client, familyId: string, ids: readonly string[]) {
  const found: { name: string; answer: Answer }[] = []
  for (const [name, { path }] of reads) {
    const inFamily = path.replace(':familyId', familyId)
    const paths = /:\w+/.test(inFamily) ? ids.map((id) => inFamily.replace(/:\w+/g, id)) : [inFamily]
    const query = name === 'readPlanAt' ? `?moment=${new Date().toISOString()}` : ''
    for (const one of paths) found.push({ name, answer: await who.get(one + query) })
  }
  if (found.filter(({ answer }) => answer.status === 200).length < 5) throw new Error('nothing was read')
  return found
}

/** In which of those answers one of these words stands. */
export const saying = (found: Awaited<ReturnType<typeof everyGet>>, words: readonly string[]): string[] => [
  ...new Set(found.filter(({ answer }) => words.some((word) => answer.text.includes(word))).map(({ name }) => name)),
]
