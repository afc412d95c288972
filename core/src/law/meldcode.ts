/**
 * The five steps of the reporting code and the questions of its fourth step (Besluit verplichte meldcode art. 2; domain 2.3), by their keys; the wording is
 * ours (web catalogue `safe-plan`). They are asked and never counted: no score, no outcome.
 */
export const codeSteps = ['signals', 'consult', 'talk', 'weigh', 'decide'] as const
export const codeQuestions = ['suspicion', 'unsafe', 'able', 'willing', 'works'] as const
