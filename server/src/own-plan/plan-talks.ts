import { may } from '@keukentafel/core/access/decide.ts'
import type { SkipReason } from '@keukentafel/core/access/facts.ts'
import type { NewTalkInput } from '@keukentafel/core/own-plan/contract.ts'
import { faultsOfTalk, type TalkRow, termsFrom } from '@keukentafel/core/own-plan/talks.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { readInFamily } from '../access/read-in-family.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { insertTalk, LIST_TALKS, rootTalk, talkPersons } from './talk-store.ts'

/** What was said about making an own plan first, and the days of the law that follow from it. */
export async function listPlanTalks(call: Call<{ familyId: string }>) {
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [[LIST_TALKS, [call.params.familyId, call.today]]],
    {
      activity: 'talk.read',
      subjects: ([rows]) => [...new Set((rows as TalkRow[]).flatMap((row) => row.answeredBy ?? []))],
    },
  )
  const talks = results[0] as TalkRow[]
  const me = { byPerson: seat.personId, createdBy: seat.personId }
  const decides = (reason: SkipReason) =>
    may('talk.skip', {
      ...facts,
      talk: { ...me, kind: 'skip', reason, decider: { kind: seat.kind, age: seat.age, hasAccount: true } },
    })
  return {
    talks,
    terms: termsFrom(talks),
    can: {
      record: may('talk.record', { ...facts, talk: { ...me, kind: 'talk' } }),
      decideSkip: decides('not-wanted') || decides('threat'),
      want: may('talk.record', { ...facts, talk: { ...me, kind: 'writing' } }),
    },
  }
}

/** Writes down the conversation, why an own plan is not waited for, or that the plan is wanted in writing. */
export function addPlanTalk(
  call: Call<{ familyId: string }, unknown, NewTalkInput>,
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const input = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const ids = [input.byPerson, ...(input.kind === 'talk' ? [input.answeredBy] : [])]
    const people = new Map((await talkPersons(tx, familyId, call.today, ids)).map((person) => [person.id, person]))
    const by = people.get(input.byPerson)
    const talk = { byPerson: input.byPerson, createdBy: actor.personId, kind: input.kind }
    const decider = {
      kind: by?.kind ?? ('network' as const),
      age: by?.age ?? null,
      hasAccount: by?.has_account ?? true,
    }
    const about = { objectId: input.id, subjects: ids.filter((id) => people.get(id)) }
    const root = input.kind === 'beside' ? await rootTalk(tx, familyId, call.today, input.besideId) : undefined
    if (input.kind === 'beside' && !root) throw new AppError('not.found')
    const permit = root
      ? await ask(
          'talk.beside',
          { talk: { byPerson: root.by_person, createdBy: root.created_by, kind: root.kind } },
          about,
        )
      : input.kind === 'skip'
        ? await ask('talk.skip', { talk: { ...talk, reason: input.reason, decider } }, about)
        : await ask('talk.record', { talk }, about)
    const faults: Fault[] = faultsOfTalk(input, call.today, {
      writer: actor.personId,
      kindOf: (id) => people.get(id)?.kind,
    })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    insertTalk(permit, tx, familyId, actor.personId, input)
    return { id: input.id, version: 1 }
  })
}
