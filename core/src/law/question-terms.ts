/**
 * AVG art. 12 lid 3: an answer without undue delay and in any case within one month of receipt; where necessary two further
 * months, and then the asker is told within the first month, with the reasons. Data of law: months, never days.
 */
export const questionTerms = { answerMonths: 1, extendMonths: 2, source: 'AVG art. 12 lid 3' } as const

/**
 * The same day so many months later, or the last day of that month when it has no such day (Regulation 1182/71 art. 3 lid 2 c).
 * A term that ends in a weekend is not lengthened here: nobody is promised a later day than the law allows.
 */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The last day on which a question that came in on this day is answered in time. */
export const answerBy = (askedOn: string): string => monthsLater(askedOn, questionTerms.answerMonths)
/** The same after the term was lengthened. */
export const longestAnswerBy = (askedOn: string): string =>
  monthsLater(askedOn, questionTerms.answerMonths + questionTerms.extendMonths)

/** Whether the term may be lengthened today: once, within the first month. */
export const mayExtend = (askedOn: string, extended: boolean, today: string): boolean =>
  !extended && today <= answerBy(askedOn)

/** Whether the answer is late: it came after its day, or that day has passed without one. */
export const isLate = (answerBy: string, answeredOn: string | null, today: string): boolean =>
  (answeredOn ?? today) > answerBy
