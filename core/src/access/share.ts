import { ages } from '../law/ages.ts'
import { type Subject, voicesNeeded } from '../law/consent.ts'
import { anyKey, ownKey, type Piece, type Place, pieces, toldKey } from './pieces.ts'

/** A permission: whose data, of which a piece or one thing that was said, from when until when, and what everybody said. */
export interface Share {
  subjectId: string
  piece: Piece | null
  itemId: string | null
  from: string
  /** The first day on which it no longer holds. */
  until: string
  state: 'open' | 'past' | 'refused' | 'withdrawn'
  /** Who said yes. */
  yes: readonly string[]
  /** Why the holders of authority are not asked, for somebody of 12 to 15; empty when they are. */
  withoutHolders: string
}

/** What is shared with somebody who is not of the family, in force today. */
export interface SharedWith {
  keys: readonly string[]
  items: readonly { itemId: string; subjectId: string }[]
}
export const nothingShared: SharedWith = { keys: [], items: [] }

const open = (share: Share, today: string) => share.state === 'open' && share.from <= today && today < share.until

/** Whether everybody said yes who must say so today. A birthday, or authority that ends, changes that at midnight by itself. */
export function isAgreed(share: Pick<Share, 'yes' | 'withoutHolders'>, subject: Subject, today: string): boolean {
  const needed = voicesNeeded(subject, today, share.withoutHolders !== '')
  return 'voices' in needed && needed.voices.every((voice) => share.yes.includes(voice))
}
export const isInForce = (share: Share, subject: Subject, today: string) =>
  open(share, today) && isAgreed(share, subject, today)

/** What opens for the recipient of these shares today. `family` is everybody of the family. */
export function sharedWith(shares: readonly Share[], family: readonly Subject[], today: string): SharedWith {
  const keys = new Set<string>()
  const items: SharedWith['items'][number][] = []
  for (const share of shares) {
    const subject = family.find((person) => person.personId === share.subjectId)
    if (!subject || !isInForce(share, subject, today)) continue
    if (share.itemId) items.push({ itemId: share.itemId, subjectId: share.subjectId })
    if (share.piece)
      for (const key of [
        ownKey(share.subjectId, share.piece),
        toldKey(share.subjectId, share.piece),
        anyKey(share.piece),
      ])
        keys.add(key)
  }
  for (const { personId, age } of family)
    if (age !== null && age >= 0 && age < ages.ownVoice) for (const piece of pieces) keys.add(toldKey(personId, piece))
  return { keys: [...keys], items }
}

/** Whether all of whom something is have shared it: the piece in which it lies, or it, or what it hangs below. */
export function isOpened({ piece, keys, path }: Place, shared: SharedWith): boolean {
  const single = shared.items
    .filter(({ itemId }) => path.includes(itemId))
    .flatMap(({ subjectId }) => [ownKey(subjectId, piece), toldKey(subjectId, piece), anyKey(piece)])
  return keys.every((key) => shared.keys.includes(key) || single.includes(key))
}

/** How a permission stands on a day, for people to read. */
export type Standing = 'asked' | 'waiting' | 'closed' | 'later' | 'active' | 'past' | 'refused' | 'withdrawn'
export function standingOf(share: Share, subject: Subject, today: string): Standing {
  if (share.state !== 'open') return share.state
  if (today >= share.until) return 'past'
  const needed = voicesNeeded(subject, today, share.withoutHolders !== '')
  if ('closed' in needed) return 'closed'
  if (!isAgreed(share, subject, today)) return share.yes.length === 0 ? 'asked' : 'waiting'
  return share.from > today ? 'later' : 'active'
}
