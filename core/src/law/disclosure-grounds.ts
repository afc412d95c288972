import { addDays, monthsAfter } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'

/**
 * The grounds on which a professional may share something without consent, and no others (domain 3.6), with their source. `to`: somebody
 * at this table, somebody outside it, or both. `tried`: that consent was asked, or why it could not be, must be written down.
 */
export const disclosureGrounds = {
  /** Reporting to Veilig Thuis, or answering it. */
  'veilig-thuis': { law: 'Wmo 2015 5.2.6', to: 'both', tried: false },
  /** To the Raad voor de Kinderbescherming, as far as its task asks. */
  'child-protection-board': { law: 'BW 1:240', to: 'both', tried: false },
  /** To the institution that carries out a supervision order, as far as that asks. */
  'supervision-order': { law: 'Jeugdwet 7.3.11 lid 4', to: 'both', tried: false },
  /** To a foster parent, what is needed to care for the child. */
  'foster-parent': { law: 'Jeugdwet 5.4', to: 'both', tried: true },
  /** Silence would do serious harm, nothing else prevents it, and a colleague thought along. */
  'conflict-of-duties': {
    law: 'Conflict van plichten (overmacht, Sr 40; Richtlijnen jeugdhulp)',
    to: 'both',
    tried: true,
  },
  /** A duty of the law, such as a calamity that is reported to the inspectorate. */
  'legal-duty': { law: 'Jeugdwet 4.1.8', to: 'outside', tried: false },
} as const satisfies Record<string, { law: string; to: 'both' | 'outside'; tried: boolean }>
export type DisclosureGround = keyof typeof disclosureGrounds
export const disclosureGroundNames = Object.keys(disclosureGrounds) as [DisclosureGround, ...DisclosureGround[]]

/** It is looked at again within so many months, and the person is told at the latest on that day. Settings; the database keeps the same. */
export const disclosureTerms = { reviewMonths: 3 } as const

/** What is wrong with the days: `toldOn` is today when the person is told at once. */
export function faultsOfDays(reviewOn: string, toldOn: string | null, today: string): Fault[] {
  const faults: Fault[] = []
  if (reviewOn <= today) faults.push({ pointer: '/reviewOn', code: 'disclosure.past' })
  else if (reviewOn > monthsAfter(today, disclosureTerms.reviewMonths))
    faults.push({ pointer: '/reviewOn', code: 'disclosure.too-long' })
  if (toldOn !== null && (toldOn < addDays(today, 1) || toldOn > reviewOn))
    faults.push({ pointer: '/toldOn', code: 'disclosure.told-late' })
  return faults
}
