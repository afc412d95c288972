import type { Piece } from '@keukentafel/core/access/pieces.ts'
import { call } from '../api.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problem.ts'
import { useWrite } from '../query.ts'
import { useText } from '../text.tsx'
import type { Table } from './select/table.ts'

/**
 * Who is not of the family hears a thing only when it was also shared with them. This shares this one thing of oneself with those who
 * were chosen, as far as that is one's own to do; for who is below 16 others say yes too, and `GuestsWait` says so.
 */
export function useLetHear(table: Pick<Table, 'people' | 'plan'>) {
  const t = useText()
  const give = useWrite('giveShare')
  const { family, me } = table.plan
  return async (itemId: string, piece: Piece, persons: readonly string[]): Promise<void> => {
    const guests = table.people(persons).filter(({ kind }) => kind !== 'family')
    if (me.kind !== 'family' || guests.length === 0) return
    const sharing = await call('readSharing', { params: { familyId: family.id } })
    const own = sharing.subjects.find(({ personId }) => personId === me.personId)
    if (!own?.can.give) return
    for (const guest of guests) {
      const seat = sharing.guests.find(({ personId }) => personId === guest.id)
      const there = sharing.shares.some(
        (share) =>
          share.recipientId === guest.id &&
          share.subjectId === me.personId &&
          (share.itemId === itemId || share.piece === piece) &&
          ['active', 'waiting', 'asked'].includes(share.standing),
      )
      if (!seat || there) continue
      const body = { id: newId(), subjectId: me.personId, seatId: seat.seatId, piece: null, itemId }
      const more = { purpose: t('plan.show.purpose'), from: null, until: null }
      await give.mutateAsync({ params: { familyId: family.id }, body: { ...body, ...more } }).catch((error) => {
        // What is not theirs to share alone is told on the page, not refused.
        if (!(error instanceof Problem) || error.status >= 500) throw error
      })
    }
  }
}
