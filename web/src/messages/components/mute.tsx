import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { useAct } from '../../lib/items/use-act.ts'
import { keys } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import type { Thread } from '../model.ts'

// Of this account alone: nothing else of the family is fetched anew, because that stands in a log.
const ownReads: readonly unknown[] = ['listMessages', 'readThread']

function useKept(familyId: string, itemId: string) {
  const client = useQueryClient()
  return async (body: { seenUntil?: string; muted?: boolean }, refetch: boolean) => {
    await call('keepPlace', { params: { itemId }, body: { familyId, ...body } })
    await client.invalidateQueries({
      queryKey: keys.family(familyId),
      predicate: ({ queryKey }) => ownReads.includes(queryKey[2]) && (refetch || queryKey[2] === 'listMessages'),
      refetchType: refetch ? 'active' : 'none',
    })
  }
}

/** Remembers, for who looks alone, up to where they read. */
export function useSeen(familyId: string, { place, lines }: Thread): void {
  const keep = useKept(familyId, place.id)
  const until = lines[0]?.at ?? place.createdAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each new line
  useEffect(() => {
    // When it cannot be kept it stays new: no harm, and nothing to say.
    keep({ seenUntil: until }, false).catch(() => {})
  }, [familyId, place.id, until])
}

/** To be left alone here for a while; nobody sees that. */
export function Mute({ familyId, thread }: { familyId: string; thread: Thread }) {
  const t = useText()
  const keep = useKept(familyId, thread.place.id)
  const act = useAct(() => keep({ muted: !thread.muted }, true))
  return (
    <div>
      <Button kind="plain" busy={act.busy} onClick={() => void act.run()}>
        {t(thread.muted ? 'messages.unmute' : 'messages.mute')}
      </Button>
      <p className="kt-small kt-soft">{t(thread.muted ? 'messages.muted' : 'messages.mute.hint')}</p>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
    </div>
  )
}
