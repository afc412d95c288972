import { comingTurn } from '@keukentafel/core/law/birthdays.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { writeTold } from '../access/write-told.ts'
import type { Call } from '../http/call.ts'
import { choicesOf, findYoung, lockRunning, writeChoice } from './bridge-store.ts'

interface Choice {
  shareId: string
  choice: 'stay' | 'stop'
}
type ChooseCall = Call<{ familyId: string; personId: string }, unknown, { choices: Choice[] }>

/**
 * The young person chooses who stays. A yes stands among the voices from now and counts from the birthday, because before it
 * nobody asks for it; a no ends the permission on that day. Until then it can be chosen otherwise.
 */
export function chooseBridge(call: ChooseCall): Promise<{ id: string; version: number }> {
  const { familyId, personId } = call.params
  const { choices } = call.body
  return writeTold(call, 'bridge.choose', personId, async (tx, ask, actor) => {
    const young = await findYoung(tx, familyId, call.today, personId)
    if (!young) throw new AppError('not.found')
    const turn = comingTurn(young.birthDate, call.today)
    const bridge = { personId, near: turn !== null, represents: young.represents }
    const permit = await ask('bridge.choose', { bridge }, { objectId: personId, subjects: [personId] })
    const on = turn!.on
    const ids = [...new Set(choices.map((one) => one.shareId))]
    const running = await lockRunning(tx, familyId, personId, on, ids)
    const earlier = await choicesOf(tx, familyId)
    const faults: Fault[] = []
    for (const [i, { shareId, choice }] of choices.entries()) {
      const share = running.find((one) => one.id === shareId)
      const before = earlier.find((one) => one.shareId === shareId && one.onDate === on)
      const untilBefore = before?.untilBefore ?? share?.until
      const twice = choices.findIndex((one) => one.shareId === shareId) < i
      if (!share || !untilBefore || untilBefore <= on || twice) {
        faults.push({ pointer: `/choices/${i}/shareId`, code: twice ? 'choice.twice' : 'id.unknown' })
        continue
      }
      const until = choice === 'stay' ? untilBefore : on
      const saidYes = share.voices.some((voice) => voice.personId === actor.personId && voice.said === 'yes')
      const voices =
        choice === 'stay' && !saidYes
          ? [...share.voices, { personId: actor.personId, said: 'yes' as const, at: call.now }]
          : share.voices
      writeChoice(permit, tx, familyId, personId, { shareId, on, choice, untilBefore, until, voices })
    }
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    return { id: personId, version: 1 }
  })
}
