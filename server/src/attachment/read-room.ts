import { roomLeft } from '@keukentafel/core/attachment/room.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { BYTES_AT_TABLE } from './attachment-store.ts'

/** How much can be kept still, told before somebody chooses a file: only when it is little, and in steps. */
export async function readRoom(call: Call<{ familyId: string }>) {
  const { results } = await readInFamily(call, 'family.read', [[BYTES_AT_TABLE, [call.params.familyId, call.today]]])
  const { mostDocumentBytes, mostBytesAtTable } = call.deps.config
  const [{ bytes }] = results[0] as [{ bytes: number }]
  return { mostOfOne: mostDocumentBytes, left: roomLeft(bytes, mostBytesAtTable) }
}
