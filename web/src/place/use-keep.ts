import type { Room } from '@keukentafel/core/place/rooms.ts'
import { useWrite } from '../lib/query.ts'

/** A sound or a photo that is not kept yet. */
export interface Piece {
  id: string
  blob: Blob
  seconds?: number
}

/** Keeps what was spoken or photographed: as a word of its own, or with what is there. Each piece has one key, so sending it again adds nothing. */
export function useKeep(familyId: string) {
  const begin = useWrite('addWord')
  const hang = useWrite('hangOn')
  const on = async (itemId: string, pieces: readonly Piece[]) => {
    for (const { id, blob, seconds } of pieces)
      await hang.mutateAsync({ params: { familyId, itemId }, query: { id, seconds }, bytes: blob, key: id })
  }
  return {
    on,
    alone: async (itemId: string, room: Room, saidBy: string, [first, ...others]: readonly Piece[]) => {
      if (!first) return
      const { id, blob, seconds } = first
      await begin.mutateAsync({
        params: { familyId },
        query: { itemId, id, room, saidBy, seconds },
        bytes: blob,
        key: id,
      })
      await on(itemId, others)
    },
  }
}
