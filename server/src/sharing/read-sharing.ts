import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { standingOf } from '@keukentafel/core/access/share.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import {
  GUESTS,
  type GuestRow,
  SHARES,
  type ShareRow,
  SUBJECTS,
  type SubjectRow,
  saidYes,
  shareFacts,
  subjectOf,
} from './share-store.ts'

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
    {
      activity: 'share.read',
      subjects: (all, facts) => [...new Set(known(all, facts).map(({ row }) => row.subjectId))],
    },
  )
  const [, family, guests] = results as [ShareRow[], SubjectRow[], GuestRow[]]
  const me = seat.personId
  const shares = known(results, facts).map(({ row, subject, about }) => {
    const { state, withoutHolders, ...told } = row
    const yes = saidYes(row)
    const standing = standingOf({ ...row, yes }, subjectOf(subject, today), today)
    const runs = standing !== 'past' && state === 'open'
    const { needed, recipientId } = about.share
    // Who gets it is not told whose yes it takes: that says who holds authority, and how old somebody is.
    const isGiven = recipientId === me
    return {
      ...told,
      voices: isGiven ? [] : row.voices,
      standing: isGiven && standing === 'closed' ? ('waiting' as const) : standing,
      waitsFor: runs && !isGiven && 'voices' in needed ? needed.voices.filter((voice) => !yes.includes(voice)) : [],
      can: {
        answer: runs && may('share.give', about) && !yes.includes(me),
        withdraw: runs && may('share.withdraw', about) && yes.length > 0,
      },
    }
  })
  return {
    today,
    shares,
    subjects: family.map((row) => {
      const { personId, callName } = row
      const share = shareFacts(nothing(personId), row, me, today)
      const { needed, near } = share
      const give = may('share.give', { ...facts, share })
      return {
        personId,
        callName,
        voices: give && 'voices' in needed ? [...needed.voices] : [],
        closed: near && 'closed' in needed ? needed.closed : null,
        can: { give },
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

/** The permissions of which this viewer may know, each with what must be known to decide about it. */
function known([shares, family]: unknown[][], facts: Facts) {
  const people = new Map((family as SubjectRow[]).map((row) => [row.personId, row]))
  const me = facts.viewer.kind === 'account' ? (facts.viewer.seat?.personId ?? '') : ''
  return (shares as ShareRow[]).flatMap((row) => {
    const subject = people.get(row.subjectId)
    if (!subject) return []
    const about = { ...facts, share: shareFacts(row, subject, me, facts.today) }
    return may('share.read', about) ? [{ row, subject, about }] : []
  })
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
