import type { SeatKind } from '../access/facts.ts'
import { aboutFields, anyKey, ownKey, type Place, toldKey } from '../access/pieces.ts'
import { isOfFamily } from '../access/sayers.ts'
import { type Kind, kinds } from '../plan/kinds.ts'

// Whose something is that was said. In prose: the words of somebody of the family are theirs, and also of everybody of the
// family whom they are about (for whom, about whom, who does it); of a child below 12 who is spoken about by the family they
// are not: who tells of a small child tells of their own life with it. The words of a helper or of the network are of those of
// the family whom they are about; when that is nobody, of the family as a whole: anybody's yes will do. What hangs below
// something is also of whom that is, so nothing is heard of which the rest is closed. And once it was somebody's it stays
// so, whatever is changed: taking a name off opens nothing, not in the history either. The second part of a visit lies where the first
// lies, and is whose that is: it was one thing.
// The same as SQL: place_item in server/migrations/0012-sharing.sql. Proven equal by server/src/access/agreement.db.test.ts.

interface Said {
  id: string
  kind: Kind
  saidBy: string
  content: Record<string, unknown>
}

/** Where something lies that is said now, below `parent` or by itself; `first`: of which visit it is the second part. */
export function placeOf(
  said: Said,
  parent: Place | undefined,
  kindOf: (id: string) => SeatKind | undefined,
  first?: Place,
): Place {
  const piece = parent?.piece ?? kinds[said.kind].piece
  const about = aboutFields
    .flatMap((field) => (said.content[field] as string[] | undefined) ?? [])
    .filter((id) => isOfFamily(kindOf(id)))
  const own = isOfFamily(kindOf(said.saidBy))
    ? [ownKey(said.saidBy, piece), ...about.filter((id) => id !== said.saidBy).map((id) => toldKey(id, piece))]
    : about.map((id) => ownKey(id, piece))
  const keys = [...new Set([...own, ...(parent?.keys ?? []), ...(first?.keys ?? [])])]
  return {
    piece,
    keys: keys.length > 0 ? keys : [anyKey(piece)],
    path: [...(first?.path ?? parent?.path ?? []), said.id],
  }
}
