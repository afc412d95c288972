import { isDay } from '@keukentafel/core/shared/dates.ts'
import { type InviteValues, NEW } from './values.ts'

/** One question per page, in this order. */
export const questions = ['who', 'kind', 'role', 'purpose', 'expect', 'time', 'how', 'check'] as const
export type Question = (typeof questions)[number]

/** The questions that make sense for what was answered: of who is known here, the kind is known too. */
export const questionsFor = ({ who, kind }: Pick<InviteValues, 'who' | 'kind'>): readonly Question[] =>
  questions.filter(
    (question) => !(question === 'kind' && who !== NEW && who !== '') && !(question === 'time' && kind === 'family'),
  )

export type MissingText = 'who' | 'name' | 'kind' | 'purpose' | 'look-again' | 'date' | 'channel' | 'email'

/** What is missing on one page; the server looks at everything again. */
export function missingOn(question: Question, values: InviteValues): { pointer: string; text: MissingText }[] {
  const professional = values.kind === 'professional'
  const faults: Record<Question, [wrong: boolean, pointer: string, text: MissingText][]> = {
    who: [
      [values.who === '', '/person', 'who'],
      [values.who === NEW && values.callName.trim() === '', '/person/callName', 'name'],
    ],
    kind: [[values.kind === '', '/kind', 'kind']],
    role: [],
    purpose: [[professional && values.purpose.trim() === '', '/purpose', 'purpose']],
    expect: [],
    time: [
      [values.until !== '' && !isDay(values.until), '/until', 'date'],
      [professional && values.lookAgainOn === '', '/lookAgainOn', 'look-again'],
      [values.lookAgainOn !== '' && !isDay(values.lookAgainOn), '/lookAgainOn', 'date'],
    ],
    how: [
      [values.channel === '', '/channel', 'channel'],
      [values.channel === 'email' && !/^\S+@\S+\.\S+$/.test(values.email.trim()), '/email', 'email'],
    ],
    check: [],
  }
  return faults[question].filter(([wrong]) => wrong).map(([, pointer, text]) => ({ pointer, text }))
}
