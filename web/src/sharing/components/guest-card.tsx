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
import { groupsOf, orderOf, ShareLine } from './share-line.tsx'
import '../sharing.css'

interface Props {
  familyId: string
  known: Known
  guest: Guest
  onStopped: () => void
}

/** One person who is not of the family, with how much they see in one sentence; the rest opens, of one person at a time. */
export function GuestCard({ opened, onOpen, ...props }: Props & { opened: boolean; onOpen: (() => void) | undefined }) {
  const { known, guest } = props
  const person = known.personOf(guest.personId)
  const summary = useSummary(known, guest)
  const { callName: name, seatId, role } = guest
  return (
    <Card aria-labelledby={`guest-${seatId}`}>
      <Stack gap={4}>
        <div className="sharing-guest">
          {person && <PersonFace person={person} size={opened ? 56 : 44} named />}
          <div>
            <h3 id={`guest-${seatId}`}>
              {onOpen ? (
                <button type="button" className="sharing-guest__open" aria-expanded={opened} onClick={onOpen}>
                  {name}
                </button>
              ) : (
                name
              )}
            </h3>
            {role && <p className="kt-soft">{role}</p>}
            {!opened && <p>{summary}</p>}
          </div>
        </div>
        {opened && <Opened {...props} />}
      </Stack>
    </Card>
  )
}

/** "Samira ziet van jou: doelen en stappen.", and that something waits. */
function useSummary(known: Known, guest: Guest): string {
  const t = useText()
  const { list } = useDates()
  const { sharing, me, names, whatOf } = known
  const name = guest.callName
  const shares = sharing.shares.filter((share) => share.seatId === guest.seatId && !share.can.answer)
  const active = shares.filter((share) => share.standing === 'active')
  const mine = active.filter((share) => share.subjectId === me).toSorted((a, b) => orderOf(a) - orderOf(b))
  const others = [...new Set(active.filter((share) => share.subjectId !== me).map((share) => share.subjectId))]
  const waits = shares.some((share) => ['asked', 'waiting', 'later'].includes(share.standing))
  return [
    mine.length > 0
      ? t('sharing.line.own', { name, what: list([...new Set(mine.map(whatOf))]) })
      : sharing.subjects.some((one) => one.personId === me) && t('sharing.none', { name }),
    others.length > 0 && `${t('sharing.of-others', { names: names(others) })}.`,
    waits && t('sharing.summary.waits'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** What they see, what they do not see, and what can be changed about it. */
function Opened({ familyId, known, guest, onStopped }: Props) {
  const t = useText()
  const child = useRegister() === 'child'
  const { list } = useDates()
  const { sharing, me, names } = known
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
    <>
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
    </>
  )
}

/** What runs or may still come; the rest is over. */
export const isCurrent = (standing: string) => ['active', 'later', 'waiting', 'asked', 'closed'].includes(standing)
