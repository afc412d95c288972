import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import type { Piece } from '@keukentafel/core/access/pieces.ts'
import { voicesNeeded } from '@keukentafel/core/law/consent.ts'
import type { Activity } from '@keukentafel/core/law/processing-activities.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { type Call, RawJson } from '../http/call.ts'
import { READ_PLAN_AS } from '../plan/public.ts'
import { PREVIEW, type PreviewRow } from './preview-store.ts'
import { nothing } from './read-sharing.ts'
import { GUESTS, SUBJECTS, type SubjectRow, shareFacts, subjectOf } from './share-store.ts'

/** "Kijk als ...": the plan as somebody who is not of the family sees it. Nothing can be done here: it is not them. */
export async function readPlanAs(
  call: Call<{ familyId: string; seatId: string }>,
  activity: Activity = 'plan.look-as',
): Promise<RawJson> {
  const { familyId, seatId } = call.params
  const guestOf = (results: unknown[][]) =>
    (results[1] as { seatId: string; personId: string; kind: SeatKind }[]).find((guest) => guest.seatId === seatId)
  const { results } = await readInFamily(
    call,
    'plan.look-as',
    [
      [READ_PLAN_AS, [familyId, call.today, seatId]],
      [GUESTS, [familyId, call.today]],
    ],
    {
      objectId: seatId,
      activity,
      facts: (all) => {
        const guest = guestOf(all)
        return guest && all[0]![0]
          ? { seat: { personId: guest.personId, kind: guest.kind, contactAudience: 'nobody', isCoordinator: false } }
          : null
      },
      subjects: ([rows]) => (rows as { subjects: string[] | null }[])[0]?.subjects ?? [],
    },
  )
  const { personId, kind } = guestOf(results)!
  const me = { personId, kind, isCoordinator: false, age: null }
  const can = { add: false, editFamily: false, invite: false }
  const { body } = (results[0] as { body: string }[])[0]!
  return new RawJson(`{"me":${JSON.stringify(me)},"can":${JSON.stringify(can)},${body.slice(1)}`)
}

type Asked = { subjectId: string; seatId: string; piece?: Piece | undefined; itemId?: string | undefined }
/** What would change, before it does. */
export async function previewShare(call: Call<{ familyId: string }, Asked>) {
  const { familyId } = call.params
  const { subjectId, seatId, piece, itemId } = call.query
  const find = (results: unknown[][]) => ({
    row: (results[0] as PreviewRow[])[0],
    subject: (results[1] as SubjectRow[]).find((one) => one.personId === subjectId),
  })
  const { results } = await readInFamily(
    call,
    'share.give',
    [
      [PREVIEW, [familyId, call.today, seatId, subjectId, piece ?? null, piece ? null : (itemId ?? null)]],
      [SUBJECTS, [familyId]],
    ],
    {
      objectId: seatId,
      facts: (all) => {
        const { row, subject } = find(all)
        if (!row || !subject) return null
        return { share: shareFacts(nothing(subjectId, row.recipientId), subject, row.me, call.today) }
      },
      subjects: () => [subjectId],
    },
  )
  const { row, subject } = find(results)
  const needed = voicesNeeded(subjectOf(subject!, call.today), call.today)
  return { opens: row!.opens, stays: row!.stays, voices: 'voices' in needed ? [...needed.voices] : [] }
}
