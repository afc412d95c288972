import { api } from '@keukentafel/core/api.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import type { Answer, Client } from './app.ts'
import { CANARIES, type CanaryTable, idsOf } from './canary-table.ts'

const endpoints = Object.entries(api as Record<string, Endpoint>).filter(([name]) => !/[dD]emo/.test(name))

/**
 * Every GET of the contract with every id that X can have of what it is about, also those that X knew from before, and some of other things; of what is
 * new in a path with every id; or (`few`) with three of them.
 */
export async function everyRead(c: CanaryTable, who: Client, few = false): Promise<{ what: string; answer: Answer }[]> {
  const some = [c.open.goalOfX!, c.open.older!, c.open.nurseSeat!]
  const ids = idsOf(c)
  const queries: Record<string, string[]> = {
    searchPeople: [CANARIES.name, CANARIES.helper, CANARIES.partner, 'Gezin', 'Test', 'K', 'B', 'O'].map(
      (name) => `name=${encodeURIComponent(name)}`,
    ),
    readPlanAt: ['1', '60'].map(
      (minutes) => `moment=${new Date(Date.now() - (Number(minutes) - 1) * 60_000).toISOString()}`,
    ),
    readLooks: ['', `person=${c.z.personId}`, `person=${c.helper.personId}`],
    readReaders: ['', ...[c.open.goalOfX, c.ids.everything.goal].map((id) => `below=${id}`)],
    previewShare: ['goals', 'week', 'self'].flatMap((piece) =>
      [c.x.personId, c.child.personId, c.z.personId].flatMap((subject) =>
        [c.open.nurseSeat, c.ids.whereabouts.helperSeat].map(
          (seat) => `subjectId=${subject}&seatId=${seat}&piece=${piece}`,
        ),
      ),
    ),
  }
  const calls = endpoints.flatMap(([name, { method, path }]) => {
    if (method !== 'GET') return []
    const inFamily = path.replace(':familyId', c.table.familyId)
    const own = inFamily.match(/:\w+/g) ?? []
    const fit = own.every((part) => part.slice(1) in c.named) ? own.flatMap((part) => c.named[part.slice(1)]!) : ids
    const paths =
      own.length === 0
        ? [inFamily]
        : [...new Set(few ? some : [...fit, ...some])].map((id) => inFamily.replace(/:\w+/g, id))
    return paths.flatMap((p) => (queries[name] ?? ['']).map((query) => ({ name, path: query ? `${p}?${query}` : p })))
  })
  const found: { what: string; answer: Answer }[] = []
  for (const { name, path } of calls) found.push({ what: `${name} ${path}`, answer: await who.get(path) })
  return found
}

// Minutes and seconds of an instant at which something was logged are not that time.
const clockTime = new RegExp(`(?<![:\\d])${CANARIES.time.replace(':', '[:.]')}(?![:\\d])`)

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
const squeezed = (text: string) => folded(text).replace(/[^a-z0-9]/g, '')

/** Which canaries stand in a text, whatever their case, accents and spaces. Made apart from the code that it watches. */
export function canariesIn(text: string, c: CanaryTable, what: 'whereabouts' | 'everything'): string[] {
  const { name, fullName, face, ...rest } = CANARIES
  const words = what === 'everything' ? { name, fullName, face, ...rest } : rest
  const ids = what === 'everything' ? { ...c.ids.whereabouts, ...c.ids.everything } : c.ids.whereabouts
  const [plain, tight] = [folded(text), squeezed(text)]
  const inWords = Object.entries(words).filter(([key, word]) =>
    key === 'time'
      ? clockTime.test(plain)
      : plain.includes(folded(word)) || (squeezed(word).length > 5 && tight.includes(squeezed(word))),
  )
  const digits = tight.includes('98712345') ? ['phone'] : []
  return [
    ...inWords.map(([key]) => key),
    ...digits,
    ...Object.entries(ids).flatMap(([key, id]) => (text.includes(id) ? [`id of ${key}`] : [])),
  ]
}
