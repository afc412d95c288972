import { useState } from 'react'
import { href } from '../../lib/paths.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { ThreeFacts } from '../../lib/three-facts.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AskForm } from '../components/ask-form.tsx'
import { GuestCard, isCurrent } from '../components/guest-card.tsx'
import { groupsOf, ShareLine } from '../components/share-line.tsx'
import { Waiting } from '../components/waiting.tsx'
import { type Known, useSharing } from '../use-sharing.ts'

/** Wie ziet wat: per person in sentences, what waits for an answer, and stopping with one tap. */
export function SharingPage() {
  const t = useText()
  const child = useRegister() === 'child'
  const { familyId } = useParams<'/t/:familyId/wie-ziet-wat'>()
  const known = useSharing(familyId)
  const [stopped, tellStopped] = useState(false)
  const [opened, open] = useState<string>()
  const { guests } = known.sharing
  const isGuest = known.plan.me.kind !== 'family'
  const over = known.sharing.shares.filter((share) => !isCurrent(share.standing))
  return (
    <Stack gap={6}>
      <PageTitle below={t('sharing.explain')}>{t('sharing.title')}</PageTitle>
      {stopped && (
        <Notice live title={t('sharing.stopped')} titleAs="p">
          {t('sharing.stopped.stays')}
        </Notice>
      )}
      <Waiting familyId={familyId} known={known} />
      {isGuest ? (
        <Mine familyId={familyId} known={known} />
      ) : (
        <section aria-labelledby="people">
          <Stack gap={4}>
            <h2 id="people">{t('sharing.people.title')}</h2>
            {guests.length === 0 ? (
              <p>{t('sharing.people.none')}</p>
            ) : (
              <p className="kt-soft">{t('sharing.own-words')}</p>
            )}
            {guests.map((guest) => (
              <GuestCard
                key={guest.seatId}
                familyId={familyId}
                known={known}
                guest={guest}
                onStopped={() => tellStopped(true)}
                opened={guests.length === 1 || opened === guest.seatId}
                onOpen={
                  guests.length === 1 ? undefined : () => open(opened === guest.seatId ? undefined : guest.seatId)
                }
              />
            ))}
          </Stack>
        </section>
      )}
      {!isGuest && !child && <Cannot known={known} />}
      {!child && (
        <>
          <p>
            <Link to={href('/t/:familyId/hulp', { familyId })}>{t('sharing.agreements')}</Link>
          </p>
          <p>
            <Link to={href('/t/:familyId/zonder-toestemming', { familyId })}>{t('sharing.disclosures')}</Link>
          </p>
        </>
      )}
      {!isGuest && !child && (
        <p>
          <Link to={href('/t/:familyId/straks', { familyId })}>{t('sharing.bridge')}</Link>
        </p>
      )}
      {known.sharing.can.ask && (
        <Disclosure summary={t('sharing.ask.title')}>
          <AskForm familyId={familyId} known={known} />
        </Disclosure>
      )}
      {over.length > 0 && (
        <Disclosure summary={t('sharing.over')}>
          <Stack gap={4}>
            {groupsOf(over).map((group) => (
              <ShareLine key={group[0].id} familyId={familyId} known={known} shares={group} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  )
}

function Mine({ familyId, known }: { familyId: string; known: Known }) {
  const t = useText()
  const own = known.sharing.guests.find((one) => one.personId === known.me && one.kind === 'professional')
  const shares = known.sharing.shares.filter(
    (share) => share.recipientId === known.me && isCurrent(share.standing) && !share.can.answer,
  )
  return (
    <section aria-labelledby="mine">
      <Stack gap={4}>
        <h2 id="mine">{t('sharing.mine.title')}</h2>
        {own && <ThreeFacts familyId={familyId} seatId={own.seatId} personId={own.personId} />}
        {shares.length === 0 && <p>{t('sharing.mine.none')}</p>}
        {groupsOf(shares).map((group) => (
          <ShareLine key={group[0].id} familyId={familyId} known={known} shares={group} />
        ))}
      </Stack>
    </section>
  )
}

/** Of whom one cannot share, and why: not being known closes. */
function Cannot({ known }: { known: Known }) {
  const t = useText()
  const others = known.sharing.subjects.filter((one) => !one.can.give)
  if (others.length === 0) return null
  return (
    <Disclosure summary={t('sharing.cannot.title')}>
      <ul>
        {others.map(({ personId, callName: name, closed }) => (
          <li key={personId}>
            {closed ? t(`sharing.cannot.${closed}`, { name }) : t('sharing.cannot.not-yours', { name })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
