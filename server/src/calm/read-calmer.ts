import { instantAt } from '@keukentafel/core/calendar/moment.ts'
import { type Beside, calmerInput, type HeardPlan, visitsIn } from '@keukentafel/core/calm/calmer/from-plan.ts'
import { asItIs, optionOf, scoreOf } from '@keukentafel/core/calm/calmer/score.ts'
import { mondayOf } from '@keukentafel/core/calm/moments.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'
import { BUSY_OF, type BusyRow, busyFrom } from '../others/public.ts'
import { readPlan } from '../plan/public.ts'
import { HEARERS } from './calm-store.ts'
import { solveCalmer } from './solve.ts'

/** So long is looked for the best; after that there is the best so far. */
const MILLISECONDS = 2000

/** What could make a week calmer, worked out of the plan as this account hears it, by what it may read and nothing more. */
export async function readCalmer(call: Call<{ familyId: string }, { week: string }>) {
  const week = mondayOf(call.query.week)
  const plan = JSON.parse((await readPlan(call)).text) as HeardPlan
  const { beside, accountId } = await besideOf(call, week, visitsIn(plan, week))
  const input = calmerInput(plan, week, beside)
  const { problem, choice, proven } = await inTurn(accountId, () => solveCalmer(input, MILLISECONDS))
  const [firmBefore, wishBefore] = scoreOf(problem, asItIs(problem))
  const [firm, wish] = scoreOf(problem, choice)
  const versions = new Map(plan.items.map(({ item }) => [item.id, item.version]))
  return {
    week,
    proven,
    before: { firm: firmBefore, wish: wishBefore },
    after: { firm, wish },
    changes: problem.movables.flatMap(({ slot }, i) => {
      const option = optionOf(problem, choice, i)
      if (!option) return []
      const moves = option.how === 'together' || option.how === 'move' ? option.to : null
      return [
        {
          visitId: slot.id,
          version: versions.get(slot.id)!,
          original: slot.original,
          how: option.how,
          toDay: moves?.day ?? null,
          from: moves?.from ?? null,
          until: moves?.until ?? null,
          persons: [...option.persons],
        },
      ]
    }),
  }
}

// When who sits here said they are not free, and never why; who is not there for this account is not among them. And who hears which visit, also
// those of whom this account does not know that something is kept from them: what is proposed of one visit tells of the other.
async function besideOf(
  call: Call<{ familyId: string }>,
  week: string,
  visits: string[],
): Promise<{ beside: Beside; accountId: string }> {
  const { familyId } = call.params
  const days = [instantAt(week, '00:00'), instantAt(addDays(week, 7), '00:00')]
  const asked: [Statement, unknown[]][] = [
    [BUSY_OF, [familyId, ...days]],
    [HEARERS, [familyId, call.today, visits]],
  ]
  const rows = (all: unknown[][]) => all[0] as BusyRow[]
  const { results, facts } = await readInFamily(call, 'family.read', asked, {
    facts: () => ({}),
    subjects: (all) => [...new Set(rows(all).map(({ person_id }) => person_id))],
  })
  const heard = results[1] as { id: string; hearers: string }[]
  const hearers = new Map(heard.map(({ id, hearers }) => [id, hearers]))
  const accountId = facts.viewer.kind === 'account' ? facts.viewer.accountId : ''
  return { beside: { busy: busyFrom(rows(results)), hearers }, accountId }
}

// One is worked out at a time for everybody: who asks again before the answer came does not stand in line more than twice.
const MOST_IN_LINE = 2
const inLine = new Map<string, number>()
async function inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T> {
  const before = inLine.get(accountId) ?? 0
  if (before >= MOST_IN_LINE) throw new AppError('too.many', { retryAfter: 5 })
  inLine.set(accountId, before + 1)
  try {
    return await work()
  } finally {
    const left = inLine.get(accountId)! - 1
    if (left > 0) inLine.set(accountId, left)
    else inLine.delete(accountId)
  }
}
