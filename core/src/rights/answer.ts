import { monthsLater } from '../law/question-terms.ts'
import { groundsFor, HOLD_MONTHS, isHold, type RightKind } from '../law/rights-terms.ts'
import type { Fault } from '../shared/errors.ts'
import type { RequestAnswerInput } from './contract.ts'

/** How a request stands after this answer. `items` is what it is about. */
export function outcomeOf(
  kind: RightKind,
  answer: Pick<RequestAnswerInput, 'outcome' | 'keep'>,
  items: readonly string[],
): 'granted' | 'partly' | 'refused' {
  if (answer.outcome === 'refused') return 'refused'
  if (kind !== 'destroy' || answer.keep.length === 0) return 'granted'
  return items.every((id) => answer.keep.includes(id)) ? 'refused' : 'partly'
}

/** Everything that is wrong with an answer: a refusal names one of the grounds of the law, a hold names its day. */
export function faultsOfAnswer(
  kind: RightKind,
  answer: RequestAnswerInput,
  items: readonly string[],
  today: string,
): Fault[] {
  const faults: Fault[] = []
  const say = (pointer: string, code: string) => faults.push({ pointer, code })
  const { ground, until, keep } = answer
  if (keep.some((id) => !items.includes(id)) || (kind !== 'destroy' && keep.length > 0)) say('/keep', 'id.unknown')
  const refuses = outcomeOf(kind, answer, items) !== 'granted'
  if (refuses && !ground) say('/ground', 'rights.ground-missing')
  if (!refuses && ground) say('/ground', 'rights.ground-needless')
  if (ground && !groundsFor(kind).includes(ground)) say('/ground', 'rights.ground-other')
  if (!ground) return faults
  if (isHold(ground) && !until) say('/until', 'date.missing')
  if (until && !isHold(ground)) say('/until', 'rights.until-needless')
  if (until && until <= today) say('/until', 'date.past')
  if (until && until > monthsLater(today, HOLD_MONTHS)) say('/until', 'rights.until-too-far')
  return faults
}

/** Everything that is wrong with what is asked, before it is known who answers. */
export function faultsOfRequest(kind: RightKind, items: readonly string[], words: string): Fault[] {
  const faults: Fault[] = []
  // What is not right has to be said, of something that is named.
  if (kind === 'correct' && items.length === 0) faults.push({ pointer: '/items', code: 'choice.missing' })
  if (kind !== 'copy' && words === '') faults.push({ pointer: '/words', code: 'text.empty' })
  return faults
}
