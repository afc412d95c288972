import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useCircle } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { useWide } from '../../lib/wide.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { chair } from '../../ui/pictograms-people.ts'
import { Rings } from '../../ui/rings.tsx'
import { CircleTable } from '../components/circle-table.tsx'
import { CoordinatorCard } from '../components/coordinator-card.tsx'
import { EmptyChairs } from '../components/empty-chairs.tsx'
import { Reachable } from '../components/reachable.tsx'
import { roleLine } from '../components/seat-line.tsx'
import { TimeToLook } from '../components/time-to-look.tsx'
import type { Seat } from '../model.ts'
import { layCircle } from '../select/circle.ts'
import { useDrawn } from '../use-ages.ts'

/** Everybody around the family, whom to call, and who keeps an overview. */
export function CirclePage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/kring'>()
  const circle = useCircle(familyId)
  const drawn = useDrawn(familyId)
  const laid = layCircle(circle)
  const { can } = circle
  const seatHref = (seat: Seat) => href('/t/:familyId/kring/:seatId', { familyId, seatId: seat.id })
  const rings = laid.rings.map(({ kind, seats }) => ({
    key: kind,
    title: t(`circle.ring.${kind}`),
    people: seats.map((seat) => ({
      key: seat.id,
      face: <PersonFace person={drawn(seat)} size={56} named />,
      name: <Link to={seatHref(seat)}>{seat.callName}</Link>,
      about: roleLine(seat),
    })),
  }))
  // For who works with many families: the same, denser.
  const asTable = useWide() && laid.me?.kind === 'professional'
  // For a child: faces and whom to call; the rest when asked for.
  const child = useRegister() === 'child'
  const whoDoesWhat = (
    <LinkButton as={Link} kind="plain" to={href('/t/:familyId/wie-doet-wat', { familyId })}>
      {t('circle.who-does-what')}
    </LinkButton>
  )
  // Whether a helper is still needed is no question to put before a child; it may look for it.
  const look = <TimeToLook circle={circle} laid={laid} hrefOf={seatHref} />
  const rest = (
    <>
      {child && whoDoesWhat}
      {child && look}
      <CoordinatorCard familyId={familyId} circle={circle} laid={laid} drawn={drawn} />
      <EmptyChairs laid={laid} drawn={drawn} hrefOf={seatHref} />
    </>
  )
  return (
    <Stack gap={6}>
      <PageTitle
        above={t('circle.title')}
        actions={
          (can.inviteFamily || can.inviteNetwork || can.inviteProfessional) && (
            <LinkButton
              as={Link}
              to={href('/t/:familyId/kring/uitnodigen', { familyId })}
              icon={<Pictogram of={chair} />}
            >
              {t('circle.invite')}
            </LinkButton>
          )
        }
      >
        {t('circle.people-now', { count: laid.now.length })}
      </PageTitle>
      <Row>
        <LinkButton as={Link} kind="plain" to={href('/t/:familyId/tekeningen', { familyId })}>
          {t('circle.drawings')}
        </LinkButton>
        {!child && whoDoesWhat}
      </Row>
      {!child && look}
      {asTable ? (
        <CircleTable circle={circle} laid={laid} drawn={drawn} hrefOf={seatHref} />
      ) : (
        <>
          <Rings rings={rings} titleAs="h2" />
          <Reachable seats={laid.now} drawn={drawn} hrefOf={seatHref} mySeatId={circle.mySeatId} />
        </>
      )}
      {child ? (
        <Disclosure summary={t('circle.more')}>
          <Stack gap={5}>{rest}</Stack>
        </Disclosure>
      ) : (
        rest
      )}
      {!child && laid.past.length > 0 && (
        <Disclosure summary={t('circle.past', { count: laid.past.length })}>
          <ul className="circle-list">
            {laid.past.map((seat) => (
              <li key={seat.id}>
                <PersonFace person={drawn(seat)} size={44} named />
                <div className="circle-list__words">
                  <Link to={seatHref(seat)}>{seat.callName}</Link>
                  <p className="kt-soft kt-small">{roleLine(seat)}</p>
                </div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Stack>
  )
}
