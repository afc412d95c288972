import type { DisclosureGround } from './disclosure-grounds.ts'

/**
 * On which of the grounds of the closed list (disclosure-grounds.ts) help is given without agreement, with the article. It is never the
 * wish of the family, and talking together is still asked (domain 3.3). On the other grounds something is shared, but nobody is helped.
 */
export const helpGrounds = {
  /** Investigating what was reported. */
  'veilig-thuis': { law: 'Wmo 2015 4.1.1 and 5.1.6' },
  /** A measure of the court: supervision order, guardianship, probation, closed care. */
  'supervision-order': { law: 'Jeugdwet 7.3.4 lid 1' },
  /** At once, because waiting would clearly do serious harm. */
  'conflict-of-duties': { law: 'Jeugdwet 7.3.16; BW 7:466' },
} as const satisfies Partial<Record<DisclosureGround, { law: string }>>
export type HelpGround = keyof typeof helpGrounds
export const helpGroundNames = Object.keys(helpGrounds) as [HelpGround, ...HelpGround[]]

/** Why from 12 to 15 the yes of the young person is enough, without who holds authority (Jeugdwet 7.3.4 lid 2; BW 7:450 lid 2). */
export const aloneReasons = ['serious-harm', 'keeps-wish'] as const
export type AloneReason = (typeof aloneReasons)[number]
