import type { Room } from '@keukentafel/core/place/rooms.ts'
import { useWrite } from '../lib/query.ts'
import type { Spoken } from './use-recorder.ts'

/** Keeps what was spoken: as a word of its own, or with what was drawn, tapped or written before. */
export function useKeepSpoken(familyId: string) {
  const speak = useWrite('speak')
  const hangOn = useWrite('hangOn')
  return {
    alone: (itemId: string, room: Room, saidBy: string, { id, blob, seconds }: Spoken) =>
      speak.mutateAsync({ params: { familyId }, query: { itemId, id, room, saidBy, seconds }, bytes: blob }),
    with: (itemId: string, { id, blob, seconds }: Spoken) =>
      hangOn.mutateAsync({ params: { familyId, itemId }, query: { id, seconds }, bytes: blob }),
  }
}
