import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useRead } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import type { Known } from '../use-rights.ts'

/** What of somebody is or was shared with whom: what, for what, until when. */
export function CopyShares({ familyId, known, personId }: { familyId: string; known: Known; personId: string }) {
  const t = useText()
  const dates = useDates()
  const sharing = useRead('readSharing', { params: { familyId } })
  const shares = sharing.shares.filter(
    ({ subjectId, recipientId }) => subjectId === personId || recipientId === personId,
  )
  if (shares.length === 0) return <p>{t('rights.copy.nothing')}</p>
  return (
    <ul>
      {shares.map(({ id, subjectId, recipientId, piece, itemId, purpose, from, until, standing }) => (
        <li key={id}>
          {t('rights.copy.share', {
            whose: known.nameOf(subjectId),
            name: known.nameOf(recipientId),
            what: piece
              ? t(`sharing.piece.${piece}`)
              : t('rights.copy.one-thing', { words: known.wordsOf(itemId ?? '') ?? '' }),
            from: dates.day(from),
            until: dates.day(until),
          })}{' '}
          {t('sharing.for', { purpose })} {t(`rights.copy.standing.${standing}`)}
        </li>
      ))}
    </ul>
  )
}

/** What was said about help to somebody, and what was written down about weighing it. */
export function CopyHelp({ familyId, known, personId }: { familyId: string; known: Known; personId: string }) {
  const t = useText()
  const dates = useDates()
  const { agreements, incapacities } = useRead('readAgreements', { params: { familyId } })
  const about = agreements.filter((one) => one.subjectId === personId)
  const weighed = incapacities.filter((one) => one.subjectId === personId)
  if (about.length + weighed.length === 0) return <p>{t('rights.copy.nothing')}</p>
  return (
    <ul>
      {about.map((one) => (
        <li key={one.id}>
          {t('rights.copy.help', { name: known.nameOf(one.helperId), what: one.what })}{' '}
          {one.ground && `${t('agreement.ground.words', { words: one.groundWords })} (${one.law}) `}
          {one.voices
            .map((voice) =>
              [
                t(`agreement.said.${voice.said}`, {
                  name: known.nameOf(voice.personId),
                  day: dates.day(dayInAmsterdam(voice.at)),
                }),
                voice.words && t('agreement.said.words', { words: voice.words }),
              ].join(' '),
            )
            .join(' ')}
        </li>
      ))}
      {weighed.map((one) => (
        <li key={one.id}>
          {t('rights.copy.weighed', {
            name: known.nameOf(one.by),
            what: one.what,
            from: dates.day(one.on),
            until: dates.day(one.reviewOn),
          })}{' '}
          {one.findings} {one.answer} {one.view?.words}
        </li>
      ))}
    </ul>
  )
}

/** Who looked, per day: somebody by name, or what kind of looker it was. */
export function CopyLooks({ known, lines }: { known: Known; lines: Output<'readLooks'>['lines'] }) {
  const t = useText()
  const dates = useDates()
  return (
    <ul>
      {lines.map(({ id, day, who, personId, organisation, what, outcome, count }) => {
        const name = personId ? known.nameOf(personId) : t(`looks.who.${who}`)
        const looker = organisation ? t('looks.who.of', { name, organisation }) : name
        return (
          <li key={id}>
            {dates.day(day)}:{' '}
            {outcome === 'permit'
              ? t('looks.sentence', { who: looker, did: t(`looks.did.${what}`, { count }) })
              : t('looks.sentence', { who: looker, did: t('looks.tried.see', { count }) })}
          </li>
        )
      })}
    </ul>
  )
}
