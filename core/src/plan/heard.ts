/** What "was I heard?" asks, in the order in which it is asked (docs/decisions/0026). */
export const heardQuestions = ['heard', 'matters', 'suits', 'counts'] as const
export type HeardQuestion = (typeof heardQuestions)[number]
export type HeardAnswers = Readonly<Record<HeardQuestion, number | null>>

/** How much lower an answer is than the one before to be a marked fall. Ours, for one person beside themselves; no norm of others. */
const MARKED = 3

/** The answers to one question over time; what was not answered is left out, with its place among the talks kept. */
export const courseOf = (checks: readonly HeardAnswers[], question: HeardQuestion): { at: number; answer: number }[] =>
  checks.flatMap((check, at) => {
    const answer = check[question]
    return answer === null || answer === undefined ? [] : [{ at, answer }]
  })

/** The questions to which the last answer is much lower than the one before it, oldest check first: a reason to talk, no more. */
export function markedFalls(checks: readonly HeardAnswers[]): HeardQuestion[] {
  const last = checks.length - 1
  return heardQuestions.filter((question) => {
    const [newest, before] = courseOf(checks, question).reverse()
    return newest !== undefined && before !== undefined && newest.at === last && before.answer - newest.answer >= MARKED
  })
}

/** Faces for who would rather tap than choose a number: from not at all to wholly, and which number each stands for. */
export const faces = [0, 3, 5, 8, 10] as const
/** The face nearest to a number. */
export const faceOf = (answer: number): (typeof faces)[number] =>
  faces.reduce((near, face) => (Math.abs(face - answer) < Math.abs(near - answer) ? face : near))
