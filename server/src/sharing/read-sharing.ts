import { may } from '@keukentafel/core/access/decide.ts'
import { standingOf } from '@keukentafel/core/access/share.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import {
  GUESTS,
  SHARES,
  type ShareRow,
  SUBJECTS,
  type SubjectRow,
  saidYes,
  shareFacts,
  subjectOf,
} from './share-store.ts'

interface Guest {
  seatId: string
  personId: string
  callName: string
  kind: 'network' | 'professional'
  role: string
}

/** What is shared with whom: of each permission `decide` says whether this viewer may know of it. */
export async function readSharing(call: Call<{ familyId: string }>) {
  const { familyId } = call.params
  const { today } = call
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [
      [SHARES, [familyId]],
      [SUBJECTS, [familyId]],
      [GUESTS, [familyId, today]],
    ],
    { subjects: ([shares]) => [...new Set((shares as ShareRow[]).map((row) => row.subjectId))] },
  )
  const [rows, family, guests] = results as [ShareRow[], SubjectRow[], Guest[]]
  const people = new Map(family.map((row) => [row.personId, subjectOf(row, today)]))
  const shares = rows.flatMap((row) => {
    const subject = people.get(row.subjectId)
    if (!subject) return []
    const about = { ...facts, share: shareFacts(row, subject, today) }
    if (!may('share.read', about)) return []
    const { state, withoutHolders, ...told } = row
    const yes = saidYes(row)
    const standing = standingOf({ ...row, yes }, subject, today)
    const runs = standing !== 'past' && state === 'open'
    const { needed } = about.share
    return {
      ...told,
      standing,
      waitsFor: runs && 'voices' in needed ? needed.voices.filter((voice) => !yes.includes(voice)) : [],
      can: {
        answer: runs && may('share.give', about) && !yes.includes(seat.personId),
        withdraw: runs && may('share.withdraw', about) && yes.length > 0,
      },
    }
  })
  return {
    today,
    shares,
    subjects: family.map(({ personId, callName }) => {
      const share = shareFacts(nothing(personId), people.get(personId)!, today)
      return {
        personId,
        callName,
        voices: 'voices' in share.needed ? [...share.needed.voices] : [],
        closed: 'closed' in share.needed ? share.needed.closed : null,
        can: { give: may('share.give', { ...facts, share }) },
      }
    }),
    guests: guests.map((guest) => ({
      ...guest,
      can: {
        lookAs: may('plan.look-as', {
          ...facts,
          seat: { personId: guest.personId, kind: guest.kind, contactAudience: 'nobody', isCoordinator: false },
        }),
      },
    })),
    can: { ask: may('share.ask', facts) },
  }
}

/** A permission that is still to be given, for the question whose yes it takes. */
export const nothing = (subjectId: string, recipientId = '', askedBy = ''): ShareRow => ({
  id: '',
  version: 0,
  subjectId,
  recipientId,
  seatId: '',
  piece: null,
  itemId: null,
  purpose: '',
  from: '',
  until: '',
  state: 'open',
  voices: [],
  withoutHolders: '',
  askedBy,
})
