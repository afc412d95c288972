import { may } from '@keukentafel/core/access/decide.ts'
import { comingTurn } from '@keukentafel/core/law/birthdays.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { SHARES, type ShareRow, SUBJECTS, type SubjectRow, saidYes, shareFacts } from '../sharing/public.ts'
import { CHOICES, type ChoiceRow, NAMES, type NameRow, YOUNG, type YoungRow } from './bridge-store.ts'

/** Birthdays that are near, with what is shared of that person and would go on, as far as this viewer knows of it (share.read). */
export async function readBridges(call: Call<{ familyId: string }>) {
  const { today } = call
  const { familyId } = call.params
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [
      [YOUNG, [familyId, today]],
      [SHARES, [familyId]],
      [SUBJECTS, [familyId]],
      [CHOICES, [familyId]],
      [NAMES, [familyId, today]],
    ],
    {
      activity: 'bridge.see',
      subjects: ([rows]) =>
        (rows as YoungRow[])
          .filter((one) => comingTurn(one.birthDate, today) && (one.near || one.represents))
          .map((one) => one.personId),
    },
  )
  const [young, shares, subjects, choices, names] = results as [
    YoungRow[],
    ShareRow[],
    SubjectRow[],
    ChoiceRow[],
    NameRow[],
  ]
  const me = seat.personId
  return {
    today,
    bridges: young.flatMap(({ personId, callName, birthDate, represents }) => {
      const turn = comingTurn(birthDate, today)
      const bridge = { personId, near: turn !== null, represents }
      if (!turn || !may('bridge.see', { ...facts, bridge })) return []
      const subject = subjects.find((one) => one.personId === personId)
      const about = shares.flatMap((share) => {
        const chosen = choices.find((one) => one.shareId === share.id && one.onDate === turn.on)
        const until = chosen?.untilBefore ?? share.until
        if (!subject || share.state !== 'open' || share.from >= turn.on || until <= turn.on) return []
        if (!may('share.read', { ...facts, share: shareFacts(share, subject, me, today) })) return []
        const { id, recipientId, piece, itemId, purpose } = share
        const name = names.find((one) => one.id === recipientId)?.callName ?? ''
        // A yes that was said as the choice is not one of before.
        const saidBefore = saidYes(share).includes(personId) && chosen === undefined
        const silent = saidBefore ? ('stay' as const) : ('stop' as const)
        const choice = chosen?.choice ?? null
        return [{ shareId: id, recipientId, callName: name, piece, itemId, purpose, until, choice, silent }]
      })
      return [{ personId, callName, ...turn, mine: personId === me, shares: about }]
    }),
  }
}
