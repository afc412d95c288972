import type { SeatKind } from '../access/facts.ts'
import { isOfFamily } from '../access/sayers.ts'
import { type TermName, termEnd, terms } from '../law/terms.ts'
import type { Fault } from '../shared/errors.ts'
import type { NewTalkInput } from './contract.ts'

/** A talk as it is read. */
export interface TalkRow {
  id: string
  kind: 'talk' | 'skip' | 'writing' | 'beside'
  besideId: string | null
  byPerson: string
  onDate: string
  text: string
  language: string
  answer: 'yes' | 'not-now' | 'no' | null
  answerText: string
  answeredBy: string | null
  readyBy: string | null
  reason: 'not-wanted' | 'threat' | 'harm' | null
  createdBy: string
  createdAt: string
}
export interface TermDay {
  term: TermName
  law: string
  day: string
}

/**
 * The days of the law that follow from what was said, newest first in `talks`: six weeks from when it is clear that no own plan
 * is made, two weeks from the wish to have it in writing, and the day that family and helper agreed on themselves.
 */
export function termsFrom(talks: readonly TalkRow[]): TermDay[] {
  const newest = (kind: TalkRow['kind']) => talks.find((talk) => talk.kind === kind)
  const [talk, skip, writing] = [newest('talk'), newest('skip'), newest('writing')]
  const found: [TermName, string | null | undefined][] = [
    ['own-plan-offer', talk?.answer === 'no' ? null : talk?.readyBy],
    ['plan-established', skip && termEnd('plan-established', skip.onDate)],
    ['plan-in-writing', writing && termEnd('plan-in-writing', writing.onDate)],
  ]
  return found.flatMap(([term, day]) => (day ? [{ term, law: terms[term].law, day }] : []))
}

interface Around {
  writer: string
  kindOf: (personId: string) => SeatKind | undefined
}

/** Faults between fields: nothing is written down before it was said, and the answer is one of the family. */
export function faultsOfTalk(input: NewTalkInput, today: string, { writer, kindOf }: Around): Fault[] {
  const faults: Fault[] = []
  const wrong = (pointer: string, code: string) => void faults.push({ pointer, code })
  const by = kindOf(input.byPerson)
  if (!by) wrong('/byPerson', 'id.unknown')
  if (input.onDate > today) wrong('/onDate', 'talk.not-yet')
  if (input.kind === 'talk') {
    if (by === 'network') wrong('/byPerson', 'talk.offered-by')
    if (!isOfFamily(kindOf(input.answeredBy))) wrong('/answeredBy', 'talk.answered-by')
    if (input.answer !== 'yes' && input.answerText === '') wrong('/answerText', 'text.empty')
    if (input.readyBy && input.readyBy < input.onDate) wrong('/readyBy', 'date.before-begin')
  }
  // A wish and a view are one's own: here nobody has them for somebody else.
  if ((input.kind === 'writing' || input.kind === 'beside') && input.byPerson !== writer)
    wrong('/byPerson', 'sayer.other')
  return faults
}
