import type { BringingInput } from '@keukentafel/core/own-plan/contract.ts'
import { headings } from '@keukentafel/core/own-plan/headings.ts'
import { kinds } from '@keukentafel/core/plan/kinds.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { faultsOf } from '../http/faults.ts'
import { neededFor, placeItem } from '../plan/public.ts'
import { type LineRow, lineFacts, lockLine, markBrought } from './line-store.ts'
import { lockRoom, roomFacts } from './room-store.ts'

/**
 * Brings one line to the table as an item of the plan, in its own words, with who said it. The item says that it comes from the
 * family's own plan and no more; the line stays in the room, and only there it says what became of it.
 */
export function bringRoomLine(
  call: Call<{ familyId: string; roomId: string; lineId: string }, unknown, BringingInput>,
): Promise<{ id: string; version: number }> {
  const { familyId, roomId, lineId } = call.params
  const { itemId, as, parentId, audience, audiencePersons } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const room = await lockRoom(tx, familyId, call.today, roomId)
    const line = room && (await lockLine(tx, familyId, call.today, roomId, lineId))
    if (!line) throw new AppError('not.found')
    const about = { room: roomId, objectId: lineId, subjects: [line.said_by] }
    const permit = await ask('room.bring', { room: roomFacts(room), line: lineFacts(line) }, about)
    const possible: readonly string[] = headings[line.heading]
    if (!possible.includes(as))
      throw new AppError('input.invalid', { faults: [{ pointer: '/as', code: 'choice.missing' }] })
    const content = contentOf(line, call.body)
    // First the line, then the item: each is written under its own permit.
    markBrought(permit, tx, familyId, actor.personId, lineId, as, itemId)
    const input = {
      id: itemId,
      kind: as,
      parentId,
      saidBy: line.said_by,
      onDate: null,
      audience,
      audiencePersons,
      content,
    }
    const found = await Promise.all(neededFor(call, input).map(([asked, values]) => tx.rows(asked, values)))
    return placeItem(call, tx, ask, actor, input, found, { origin: 'own-plan' })
  })
}

function contentOf(line: LineRow, { as, lifeDomain, doers }: BringingInput): Record<string, unknown> {
  const own = {
    goal: { words: line.text, lifeDomain },
    step: { what: line.text, doers },
    agreement: { text: line.text },
    strength: { text: line.text },
    worry: { text: line.text },
  }[as]
  const parsed = kinds[as].content.safeParse(own)
  if (!parsed.success)
    throw new AppError('input.invalid', {
      faults: faultsOf(parsed.error).map((fault) => ({ ...fault, pointer: fault.pointer.replace('/content', '') })),
    })
  return parsed.data
}
