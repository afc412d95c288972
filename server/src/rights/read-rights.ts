import { decide, may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { ages } from '@keukentafel/core/law/ages.ts'
import { isLate } from '@keukentafel/core/law/question-terms.ts'
import { groundsFor, refusalGrounds, rightTerms } from '@keukentafel/core/law/rights-terms.ts'
import { ageOn, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { facts as endFacts } from './end-plan.ts'
import { END, type EndRow } from './end-store.ts'
import { HOLDS, type HoldRow } from './hold-store.ts'
import {
  ASKABLE,
  type AskableRow,
  OWN_TERM,
  REQUESTS,
  type RequestRow,
  requestFacts,
  TEXTS,
  type TextRow,
} from './rights-store.ts'

/** What is here about who asks and about whom they ask for, who answers about it, and how requests stand. */
export async function readRights(call: Call<{ familyId: string }>) {
  const { today } = call
  const values = [call.params.familyId, today]
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [
      [ASKABLE, values],
      [TEXTS, values],
      [REQUESTS, values],
      [OWN_TERM, values],
      [END, [call.params.familyId]],
      [HOLDS, values],
    ],
    {
      activity: 'rights.read',
      subjects: ([people, , requests]) => [
        ...new Set([
          ...(people as AskableRow[]).map((row) => row.personId),
          ...(requests as RequestRow[]).map((row) => row.personId),
        ]),
      ],
    },
  )
  const [people, texts, requests, terms, [end], holds] = results as [
    AskableRow[],
    TextRow[],
    RequestRow[],
    { years: number }[],
    EndRow[],
    HoldRow[],
  ]
  const me = seat.personId
  return {
    today,
    me,
    people: people.map(({ personId, callName, birthDate }) => ({
      personId,
      callName,
      by:
        personId === me
          ? ('self' as const)
          : ageOn(birthDate!, today) < ages.ownVoice
            ? ('parental-authority' as const)
            : ('young-with-you' as const),
    })),
    texts: texts.map(({ itemId, saidBy, hearers, about, here, organisation, heldUntil, goesOn, destroy, file }) => ({
      itemId,
      saidBy,
      hearers,
      about,
      answers: destroy ? ('self' as const) : here ? ('sayer' as const) : ('organisation' as const),
      organisation,
      heldUntil,
      goesOn,
      can: { destroy: destroy && !heldUntil, hold: file },
    })),
    holds: holds.map(({ file, ...hold }) => ({
      ...hold,
      law: refusalGrounds[hold.ground].law,
      can: { lift: file && hold.placedBy !== null },
    })),
    end: end
      ? {
          ...end,
          can: {
            agree: may('plan.end-agree', { ...facts, end: endFacts(end) }),
            stop: may('plan.end-stop', { ...facts, end: endFacts(end) }),
          },
        }
      : null,
    can: { end: !end && mayEnd(facts) },
    ownTerm: terms[0]?.years ?? null,
    requests: requests.map((row) => requestTold(row, facts, today)),
  }
}

// Whether it may be done once one signed in more surely: the button then asks for that.
const mayEnd = (facts: Facts): boolean => {
  const decision = decide('plan.end', facts)
  return 'permit' in decision || decision.denied === 'level-too-low'
}

const dayOf = (at: Date) => dayInAmsterdam(at.toISOString())

interface Told {
  id: string
  version: number
  kind: RequestRow['kind']
  words: string
  answerBy: string
  state: RequestRow['state']
}
interface Times {
  askedAt: Date
  extendedAt: Date | null
  extendedReason: string | null
  answeredAt: Date | null
  answer: string | null
  ground: RequestRow['ground']
  heldUntil: string | null
  doneAt: Date | null
  doneCount: number | null
}
/** What is the same of a request for everybody who reads it. */
export const commonOf = (row: Told & Times, today: string) => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  words: row.words,
  state: row.state,
  askedAt: row.askedAt.toISOString(),
  answerBy: row.answerBy,
  law: rightTerms[row.kind].law,
  late:
    (row.state === 'open' || row.answeredAt !== null) &&
    isLate(row.answerBy, row.answeredAt && dayOf(row.answeredAt), today),
  extended: row.extendedAt && { at: row.extendedAt.toISOString(), reason: row.extendedReason ?? '' },
  answer: row.answeredAt && {
    at: row.answeredAt.toISOString(),
    text: row.answer ?? '',
    ground: row.ground,
    law: row.ground && refusalGrounds[row.ground].law,
    until: row.heldUntil,
  },
  done: row.doneAt && { at: row.doneAt.toISOString(), count: row.doneCount ?? 0 },
  grounds: groundsFor(row.kind),
})

function requestTold(row: RequestRow, facts: Facts, today: string) {
  const about = { ...facts, rights: requestFacts(row, today) }
  const runs = row.state === 'waiting' || row.state === 'open'
  return {
    ...commonOf(row, today),
    personId: row.personId,
    askedBy: row.askedBy,
    sayerId: row.sayerId,
    authorId: row.authorId,
    organisation: row.organisation,
    items: row.items,
    outside: row.outside,
    can: {
      withdraw: runs && may('rights.withdraw', about),
      agree: may('rights.agree', about),
      answer: row.state === 'open' && may('rights.answer', about),
    },
  }
}
