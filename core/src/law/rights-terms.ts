import { monthsLater } from './question-terms.ts'

/** What somebody may ask about what is here about them. */
export const rightKinds = ['copy', 'correct', 'object', 'destroy'] as const
export type RightKind = (typeof rightKinds)[number]

interface Term {
  months: number
  /** Months more that may be taken once, within the first month and with the reason; 0 where the law gives none. */
  extendMonths: number
  law: string
}
/** Within what time an answer is given (domain 3.8, 3.16). Data of law: months, never days. */
export const rightTerms: Readonly<Record<RightKind, Term>> = {
  copy: { months: 1, extendMonths: 2, law: 'AVG 12 lid 3 and 15; Jeugdwet 7.3.10' },
  correct: { months: 1, extendMonths: 2, law: 'AVG 12 lid 3 and 16' },
  object: { months: 1, extendMonths: 2, law: 'AVG 12 lid 3 and 21' },
  // The law of the file gives three months and no more.
  destroy: { months: 3, extendMonths: 0, law: 'Jeugdwet 7.3.9; Wmo 2015 5.3.5' },
}

/** The last day on which an answer to what was asked on this day is in time. */
export const answerByOf = (kind: RightKind, askedOn: string): string => monthsLater(askedOn, rightTerms[kind].months)
/** The same after more time was taken. */
export const longestAnswerByOf = (kind: RightKind, askedOn: string): string =>
  monthsLater(askedOn, rightTerms[kind].months + rightTerms[kind].extendMonths)
/** Whether more time may be taken today: once, within the first month. */
export const mayTakeMoreTime = (kind: RightKind, askedOn: string, extended: boolean, today: string): boolean =>
  rightTerms[kind].extendMonths > 0 && !extended && today <= answerByOf(kind, askedOn)

interface Ground {
  /** What may be refused for it. */
  kinds: readonly RightKind[]
  /** Stands in the way only until a day that is named: nothing is held for ever. */
  until: boolean
  law: string
}
/**
 * The interests, duties and holds for which a request may be refused, and no others (domain 3.8). A refusal names one, with
 * reasons in words, and says where to complain.
 */
export const refusalGrounds = {
  'interest-of-another': {
    kinds: ['destroy'],
    until: false,
    law: 'Jeugdwet 7.3.9 (aanmerkelijk belang van een ander)',
  },
  'legal-duty': {
    kinds: ['destroy'],
    until: false,
    law: 'Jeugdwet 7.3.9 (a law that forbids destroying); AVG 17 lid 3 b',
  },
  complaint: { kinds: ['destroy'], until: true, law: 'Jeugdwet 4.2.1; AVG 17 lid 3 e' },
  calamity: { kinds: ['destroy'], until: true, law: 'Jeugdwet 4.1.8; AVG 17 lid 3 e' },
  court: { kinds: ['destroy'], until: true, law: 'AVG 17 lid 3 e' },
  'professional-judgement': {
    kinds: ['correct'],
    until: false,
    law: 'AVG 16 (facts); Jeugdwet 7.3.8 lid 2 (own statement)',
  },
  'privacy-of-another': { kinds: ['copy'], until: false, law: 'Jeugdwet 7.3.10; AVG 15 lid 4' },
  'compelling-reason': { kinds: ['object'], until: false, law: 'AVG 21 lid 1' },
} as const satisfies Record<string, Ground>
export type RefusalGround = keyof typeof refusalGrounds
export const refusalGroundNames = Object.keys(refusalGrounds) as RefusalGround[]

/** The grounds for which this kind of request may be refused. */
export const groundsFor = (kind: RightKind): RefusalGround[] =>
  refusalGroundNames.filter((name) => (refusalGrounds[name].kinds as readonly RightKind[]).includes(kind))
/** Whether it stands in the way only until a day. */
export const isHold = (ground: RefusalGround): boolean => refusalGrounds[ground].until

/** The grounds that stand in the way only until a day: for these it may be held beforehand too. */
export const holdGroundNames = ['complaint', 'calamity', 'court'] as const satisfies readonly RefusalGround[]
export type HoldGround = (typeof holdGroundNames)[number]

/** The longest a hold stands before somebody has to say again that it does. */
export const HOLD_MONTHS = 12
