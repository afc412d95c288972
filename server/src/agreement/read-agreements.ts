import { may } from '@keukentafel/core/access/decide.ts'
import { isOfFamily, isProfessional } from '@keukentafel/core/access/sayers.ts'
import type { WhatWasRead } from '@keukentafel/core/agreement/contract.ts'
import { type HelpStanding, lastWords, standingOfHelp } from '@keukentafel/core/agreement/standing.ts'
import { ages } from '@keukentafel/core/law/ages.ts'
import { helpGrounds } from '@keukentafel/core/law/help-grounds.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { GUESTS, type GuestRow, nothing, SUBJECTS, type SubjectRow, shareFacts, subjectOf } from '../sharing/public.ts'
import { AGREEMENTS, type HelpRow, helpFacts } from './agreement-store.ts'
import { INCAPACITIES, type IncapacityRow, insteadFor } from './incapacity-store.ts'
import { isInside, near, told } from './who-reads.ts'

type Agreement = WhatWasRead['agreements'][number]
const never = { answer: false, withdraw: false, alone: false, end: false, incapacity: false }

/** Agreement to help: who sees the seat reads how it stands, who is near everything (help.see decides for each). */
export async function readAgreements(call: Call<{ familyId: string }>) {
  const { familyId } = call.params
  const { today } = call
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [
      [AGREEMENTS, [familyId, today]],
      [INCAPACITIES, [familyId]],
      [SUBJECTS, [familyId]],
      [GUESTS, [familyId, today]],
    ],
    {
      activity: 'help.see',
      subjects: (all, known) => [
        ...new Set([...near(all, known).map((row) => row.subjectId), ...told(all, known).map((row) => row.subjectId)]),
      ],
    },
  )
  const [rows, records, family, guests] = results as [HelpRow[], IncapacityRow[], SubjectRow[], GuestRow[]]
  const me = seat.personId
  const whole = new Set(near(results, facts).map((row) => row.id))
  const whats = new Map(rows.map((row) => [row.id, row.what]))
  return {
    today,
    agreements: rows.flatMap((row): Agreement[] => {
      const subject = family.find((one) => one.personId === row.subjectId)
      if (!subject) return []
      const represented = insteadFor(records, row.id, today)
      const about = subjectOf(subject, today)
      const help = { ...row, ended: row.endedOn !== null, alone: row.aloneReason !== null }
      const { standing, since } = standingOfHelp(help, about, today, represented)
      const base = { id: row.id, version: row.version, seatId: row.seatId, helperId: row.helperId }
      const day = since && dayInAmsterdam(since)
      if (!whole.has(row.id)) {
        const seen = fromAfar(standing, isOfFamily(seat.kind))
        return seen ? [{ ...base, ...unknown, standing: seen, since: seen === standing ? day : null }] : []
      }
      const own = { ...facts, help: helpFacts(row, subject, me, today, represented) }
      const runs = standing !== 'ended' && standing !== 'ground'
      const last = lastWords(row.voices)
      const { needed } = own.help
      const young = about.age !== null && about.age >= ages.ownVoice && about.age < ages.decidesAlone
      return [
        {
          ...base,
          standing,
          since: day,
          subjectId: row.subjectId,
          what: row.what,
          ground: row.ground,
          law: row.ground ? helpGrounds[row.ground].law : '',
          groundWords: row.groundWords,
          voices: isInside(row, needed, me) ? row.voices : row.voices.filter((voice) => voice.personId === me),
          waitsFor: runs && 'voices' in needed ? needed.voices.filter((id) => last.get(id)?.said !== 'yes') : [],
          closed: runs && 'closed' in needed ? needed.closed : null,
          alone: row.aloneReason ? { reason: row.aloneReason, words: row.aloneWords, on: row.aloneOn ?? today } : null,
          represented: represented !== null && !('voices' in needed && needed.voices.includes(row.subjectId)),
          can: {
            answer: runs && may('help.give', own) && last.get(me)?.said !== 'yes',
            withdraw: runs && may('help.withdraw', own) && last.get(me)?.said === 'yes',
            alone: runs && young && row.aloneReason === null && may('help.alone', own),
            end: standing !== 'ended' && may('help.end', own),
            incapacity: runs && about.age !== null && about.age >= ages.ownVoice && may('incapacity.record', own),
          },
        },
      ]
    }),
    incapacities: told(results, facts).map(({ row, about }) => ({
      id: row.id,
      version: row.version,
      agreementId: row.agreementId,
      subjectId: row.subjectId,
      what: whats.get(row.agreementId) ?? '',
      by: row.by,
      secondId: row.secondId,
      findings: row.findings,
      consulted: row.consulted,
      representativeKind: row.representativeKind,
      representativeId: row.representativeId,
      on: row.on,
      reviewOn: row.reviewOn,
      standing: about.incapacity.standing,
      answer: row.answer,
      view: row.viewAt ? { words: row.viewWords, objects: row.objects, at: row.viewAt } : null,
      can: {
        answer: about.incapacity.standing === 'asked' && may('incapacity.answer', about),
        end: ['asked', 'in-force'].includes(about.incapacity.standing) && may('incapacity.end', about),
        view: may('incapacity.view', about),
      },
    })),
    subjects: family.map((row) => {
      const share = shareFacts(nothing(row.personId), row, me, today)
      const own = { ...facts, help: { ...share, kind: 'agreement' as const, said: [] } }
      return {
        personId: row.personId,
        callName: row.callName,
        closed: share.near && 'closed' in share.needed ? share.needed.closed : null,
        can: { give: may('help.give', own) },
      }
    }),
    helpers: guests.flatMap(({ kind, ...guest }) => (isProfessional(kind) ? [guest] : [])),
    can: { ask: may('help.ask', facts), ground: may('help.ground', facts) },
  }
}

const unknown = {
  subjectId: null,
  what: '',
  ground: null,
  law: '',
  groundWords: '',
  voices: [],
  waitsFor: [],
  closed: null,
  alone: null,
  represented: false,
  can: never,
}

// Who only sees the seat: whether there is a yes, not yet, or that it was taken back. A measure of the court is for the family.
function fromAfar(standing: HelpStanding, ofFamily: boolean): HelpStanding | null {
  if (standing === 'given' || standing === 'withdrawn') return standing
  if (standing === 'ended') return null
  return standing === 'ground' ? (ofFamily ? 'ground' : null) : 'asked'
}
