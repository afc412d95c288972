import { momentNameOf, type Slot } from '../moments.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
/** Without an end it is taken to last an hour; the way there and back is part of it for the family. */
const span = ({ from, until, travel }: Slot, way: boolean): [number, number] => {
  if (from === null) return [0, 24 * 60]
  const begin = minutes(from)
  const end = until && until > from ? minutes(until) : begin + 60
  const half = way ? Math.ceil(travel / 2) : 0
  return [begin - half, end + half]
}

/**
 * Whether two times cannot both be: somebody would have to be at both. Without anybody named it is for the whole family. `together`: one of them
 * comes along with the other on purpose; at the same moment by chance is no company, for people who were never asked to be there together.
 */
export function clash(a: Slot, b: Slot, together = false): boolean {
  if (a.day !== b.day || (a.id === b.id && a.original === b.original)) return false
  const helper = a.visitors.some((id) => b.visitors.includes(id))
  const sameMoment = a.from !== null && momentNameOf(a) === momentNameOf(b)
  // The same helper twice at one moment is a visit that is gone.
  if (sameMoment) return helper || !together
  const family =
    a.forPersons.length === 0 || b.forPersons.length === 0 || a.forPersons.some((id) => b.forPersons.includes(id))
  const overlap = ([begin, end]: [number, number], [from, until]: [number, number]) => begin < until && from < end
  return (helper && overlap(span(a, false), span(b, false))) || (family && overlap(span(a, true), span(b, true)))
}
