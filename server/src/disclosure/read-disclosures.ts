import { may } from '@keukentafel/core/access/decide.ts'
import { disclosureGrounds } from '@keukentafel/core/law/disclosure-grounds.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { DISCLOSURES, type DisclosureRow, disclosureFacts } from './disclosure-store.ts'

/** What was shared without consent, as far as this viewer may know of it (disclose.see decides for each). */
export async function readDisclosures(call: Call<{ familyId: string }>) {
  const { today } = call
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [[DISCLOSURES, [call.params.familyId, today]]],
    {
      activity: 'disclose.see',
      // Of what is not told yet the line would tell it.
      subjects: ([rows]) => [
        ...new Set(
          (rows as DisclosureRow[]).filter((row) => row.seen && row.toldOn <= today).flatMap((row) => row.subjectIds),
        ),
      ],
    },
  )
  const rows = results[0] as DisclosureRow[]
  return {
    today,
    disclosures: rows.flatMap((row) => {
      const about = { ...facts, disclosure: disclosureFacts(row, today) }
      if (!may('disclose.see', about)) return []
      const { endedOn, aboutViewer: _about, seen: _seen, ...shown } = row
      const standing =
        endedOn !== null ? ('ended' as const) : row.reviewOn <= today ? ('over' as const) : ('open' as const)
      const { told } = about.disclosure
      const inside = row.by === seat.personId || (row.aboutViewer && told)
      const mayEnd = may('disclose.end', about)
      return [
        {
          ...shown,
          // Who gets it is told what and on which ground, not what was weighed, nor when others are told.
          ...(inside ? {} : { subjectIds: [], tried: '', consulted: '', whyNotTold: '' }),
          law: disclosureGrounds[row.ground].law,
          standing,
          told,
          can: { end: mayEnd && standing === 'open', tell: mayEnd && !told },
        },
      ]
    }),
    can: { record: may('disclose.record', facts) },
  }
}
