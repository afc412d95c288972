import { may } from '@keukentafel/core/access/decide.ts'
import { lastDayOf } from '@keukentafel/core/law/holding-back.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { HOLDINGS, type HoldingRow, holdingFacts, ownHolding, SECONDS, type Second } from './holding-store.ts'

/** What is held back, as far as this viewer may know of it (hold.see decides for each). */
export async function readHoldings(call: Call<{ familyId: string }>) {
  const { today } = call
  const values = [call.params.familyId, today]
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [
      [HOLDINGS, values],
      [SECONDS, values],
    ],
    // Whose data were given is not told here: the line would tell them that there is something. It stands at the words themselves.
    { activity: 'hold.see' },
  )
  const [rows, seconds] = results as [HoldingRow[], Second[]]
  const me = seat.personId
  const seen = rows.flatMap((row) => {
    const about = { ...facts, holding: holdingFacts(row, today) }
    return may('hold.see', about) ? [{ row, about }] : []
  })
  return {
    today,
    lastDay: lastDayOf(today),
    holdings: seen.map(({ row, about }) => {
      const {
        state: _state,
        said: _said,
        answeredAt: _at,
        represents: _represents,
        secondSeat: _seat,
        words,
        answer,
        ...told
      } = row
      const { standing } = about.holding
      const inside = row.heldBy === me || row.second === me
      const others = rows.filter((one) => one.itemId === row.itemId && one.id !== row.id)
      const waits = others.some((one) => holdingFacts(one, today).standing === 'waits')
      return {
        ...told,
        standing,
        words: inside ? words : null,
        answer: inside ? answer : null,
        earlier: inside
          ? others.flatMap((one) =>
              one.said && one.answeredAt
                ? [
                    {
                      second: one.second,
                      said: one.said,
                      answer: one.answer ?? '',
                      at: new Date(one.answeredAt).toISOString(),
                    },
                  ]
                : [],
            )
          : [],
        prolongs: row.prolongs !== null,
        mine: row.heldBy === me,
        can: {
          answer: may('hold.answer', about),
          tell: may('hold.tell', about),
          again:
            may('hold.ask', about) &&
            !waits &&
            (standing === 'in-force' || (!row.prolongs && (standing === 'refused' || standing === 'lapsed'))),
        },
      }
    }),
    seconds,
    can: { ask: may('hold.ask', { ...facts, holding: ownHolding(me) }) },
  }
}
