import { pieces } from '@keukentafel/core/access/pieces.ts'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { ThreeFacts } from '../../lib/three-facts.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import type { Guest, Known } from '../use-sharing.ts'
import { groupsOf, ShareLine } from './share-line.tsx'

interface Props {
  familyId: string
  known: Known
  guest: Guest
  onStopped: () => void
}

/** One person who is not of the family: what they see, what they do not see, and what can be changed about it. */
export function GuestCard({ familyId, known, guest, onStopped }: Props) {
  const t = useText()
  const child = useRegister() === 'child'
  const { list } = useDates()
  const { sharing, me, personOf, names } = known
  const person = personOf(guest.personId)
  const shares = sharing.shares.filter(
    (share) => share.seatId === guest.seatId && isCurrent(share.standing) && !share.can.answer,
  )
  const mine = shares.filter((share) => share.subjectId === me && share.standing === 'active')
  const closed = pieces.filter((piece) => !mine.some((share) => share.piece === piece))
  const { callName: name, seatId } = guest
  const groups = groupsOf(shares)
  const own = groups.filter(([{ subjectId }]) => subjectId === me)
  const ofOthers = groups.filter(([{ subjectId }]) => subjectId !== me)
  const line = (group: (typeof groups)[number]) => (
    <ShareLine key={group[0].id} familyId={familyId} known={known} shares={group} onStopped={onStopped} />
  )
  const isSubject = sharing.subjects.some((one) => one.personId === me)
  return (
    <Card aria-labelledby={`guest-${seatId}`}>
      <Stack gap={4}>
        <Row gap={4}>
          {person && <PersonFace person={person} size={56} named />}
          <div>
            <h3 id={`guest-${seatId}`}>{name}</h3>
            {guest.role && <p className="kt-soft">{guest.role}</p>}
          </div>
        </Row>
        {!child && guest.kind === 'professional' && (
          <ThreeFacts familyId={familyId} seatId={seatId} personId={guest.personId} />
        )}
        {own.map(line)}
        {isSubject && (!child || mine.length === 0) && (
          <p className={mine.length > 0 ? 'kt-soft' : undefined}>
            {mine.length === 0
              ? t('sharing.none', { name })
              : closed.length > 0 &&
                t('sharing.not', { name, what: list(closed.map((piece) => t(`sharing.piece.${piece}`))) })}
          </p>
        )}
        {!child && ofOthers.length > 0 && (
          <Disclosure
            summary={t('sharing.of-others', {
              names: names([...new Set(ofOthers.map(([{ subjectId }]) => subjectId))]),
            })}
            open={!isSubject}
          >
            <Stack gap={4}>{ofOthers.map(line)}</Stack>
          </Disclosure>
        )}
        <Row>
          {sharing.subjects.some((one) => one.can.give) && (
            <LinkButton
              as={Link}
              kind="quiet"
              to={href('/t/:familyId/wie-ziet-wat/:seatId', { familyId, seatId })}
              aria-label={t('sharing.give', { name })}
            >
              {t('sharing.give.short')}
            </LinkButton>
          )}
          {guest.can.lookAs && (
            <LinkButton as={Link} kind="plain" to={href('/t/:familyId/kijk-als/:seatId', { familyId, seatId })}>
              {t('sharing.look-as', { name })}
            </LinkButton>
          )}
        </Row>
      </Stack>
    </Card>
  )
}

/** What runs or may still come; the rest is over. */
export const isCurrent = (standing: string) => ['active', 'later', 'waiting', 'asked', 'closed'].includes(standing)
