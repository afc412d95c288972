import { pieces } from '@keukentafel/core/access/pieces.ts'
import { Notice } from '../ui/notice.tsx'
import { useDates } from './dates.ts'
import { href } from './paths.ts'
import { useRead } from './query.ts'
import { Link } from './router.tsx'
import { useText } from './text.tsx'
import './three-facts.css'

/**
 * Of one helper the three things that are never mixed, beside each other: agreement to help, permission to share, and a ground of the
 * law without either. Each as far as who looks may know of it.
 */
export function ThreeFacts({ familyId, seatId, personId }: { familyId: string; seatId: string; personId: string }) {
  const t = useText()
  const { day, list } = useDates()
  const params = { familyId }
  const help = useRead('readAgreements', { params })
  const sharing = useRead('readSharing', { params })
  const { disclosures } = useRead('readDisclosures', { params })
  const { today } = help
  const nameOf = (id: string | null) => help.subjects.find((one) => one.personId === id)?.callName
  const own = help.agreements.filter((one) => one.seatId === seatId && one.standing !== 'ended')
  const helped = own.map((one) => {
    const said = t(`facts.help.${one.standing}`, { day: one.since ? day(one.since, today) : '' })
    const who = nameOf(one.subjectId)
    return who ? t('facts.help.who', { who, said }) : said
  })
  const shares = sharing.shares.filter((one) => one.seatId === seatId && one.standing === 'active')
  const shared = [
    ...pieces.filter((piece) => shares.some((one) => one.piece === piece)).map((piece) => t(`facts.piece.${piece}`)),
    ...(shares.some((one) => one.itemId) ? [t('facts.piece.single')] : []),
  ]
  const opened = disclosures.filter((one) => one.recipientId === personId && one.standing === 'open')
  const grounds = [
    ...own.filter((one) => one.ground).map((one) => t('facts.ground.help', { law: one.law })),
    ...opened.map((one) => t('facts.ground.shared', { law: one.law })),
  ]
  // The helper whose help it is about reads the whole of it.
  const withdrawn = own.find((one) => one.standing === 'withdrawn' && one.subjectId && personId === one.helperId)
  const isHelper = withdrawn?.can.end
  return (
    <div className="three-facts">
      <dl>
        <div>
          <dt>{t('facts.help')}</dt>
          <dd>{helped.length > 0 ? list(helped) : t('facts.help.none')}</dd>
        </div>
        <div>
          <dt>{t('facts.sharing')}</dt>
          <dd>{shared.length > 0 ? t('facts.sharing.yes', { what: list(shared) }) : t('facts.sharing.none')}</dd>
        </div>
        <div>
          <dt>{t('facts.ground')}</dt>
          <dd>{grounds.length > 0 ? list(grounds) : t('facts.ground.none')}</dd>
        </div>
      </dl>
      {isHelper && (
        <Notice title={t('facts.withdrawn', { day: withdrawn.since ? day(withdrawn.since, today) : '' })} titleAs="p">
          {t('facts.withdrawn.talk')}
        </Notice>
      )}
      <p>
        <Link to={href('/t/:familyId/hulp', { familyId })}>{t('facts.link')}</Link>
      </p>
    </div>
  )
}
