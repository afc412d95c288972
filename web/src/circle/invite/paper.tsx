import { printCode } from '@keukentafel/core/circle/code.ts'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import './invite.css'

interface Sent {
  familyId: string
  seatId: string
  name: string
  expiresAt: string
}

/**
 * The paper to give. On it stands nothing about the family: paper is found. The code is on the screen this once and is
 * kept nowhere, also not in this browser.
 */
export function Paper({ familyId, seatId, name, code, expiresAt, from }: Sent & { code: string; from: string }) {
  const t = useText()
  const dates = useDates()
  const until = dates.spoken(dates.dayOf(expiresAt))
  return (
    <Stack gap={5}>
      <div className="kt-no-print">
        <PageTitle>{t('circle.paper.title', { name })}</PageTitle>
      </div>
      <div className="kt-no-print">
        <Notice tone="attention">
          <p>{t('circle.paper.once', { name })}</p>
        </Notice>
      </div>
      <article className="invite-paper" aria-label={t('circle.paper.label')}>
        <svg className="invite-paper__table" viewBox="0 0 96 64" aria-hidden="true">
          <path d="M14 26h50M20 26v34M58 26v34" />
          <path className="invite-paper__seat" d="M72 38h16v6H72z" />
          <path d="M88 12v48M72 44v16" />
        </svg>
        <h2>{t('circle.paper.chair', { name })}</h2>
        <p>{t('circle.paper.from', { from })}</p>
        <ol>
          <li>
            {t('circle.paper.go')}{' '}
            <span className="invite-paper__place">
              {location.host}
              <wbr />
              {href('/uitnodiging')}
            </span>
          </li>
          <li>
            {t('circle.paper.type')}
            <div className="invite-paper__code" translate="no">
              {printCode(code)
                .split(' ')
                .map((group) => (
                  <span key={group}>{group}</span>
                ))}
            </div>
          </li>
          <li>{t('circle.paper.read')}</li>
        </ol>
        <p>{t('circle.paper.until', { day: until })}</p>
        <p>{t('circle.paper.no')}</p>
      </article>
      <Row className="kt-no-print">
        <Button onClick={() => window.print()} icon={<Pictogram of={print} />}>
          {t('circle.paper.print')}
        </Button>
        <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/kring/:seatId', { familyId, seatId })}>
          {t('circle.paper.done')}
        </LinkButton>
      </Row>
    </Stack>
  )
}

/** What is said when it went by e-mail, or when the paper was already shown once and cannot be shown again. */
export function Sent({ familyId, seatId, name, expiresAt, email }: Sent & { email: string | null }) {
  const t = useText()
  const dates = useDates()
  return (
    <Stack gap={5}>
      <PageTitle>{t(email ? 'circle.sent.title' : 'circle.sent.lost-title', { name })}</PageTitle>
      <p>
        {email
          ? t('circle.sent.email', { email, day: dates.spoken(dates.dayOf(expiresAt)) })
          : t('circle.sent.lost', { name })}
      </p>
      {email && <p>{t('circle.sent.next', { name })}</p>}
      <div>
        <LinkButton as={Link} to={href('/t/:familyId/kring/:seatId', { familyId, seatId })}>
          {t('circle.sent.to-seat', { name })}
        </LinkButton>
      </div>
    </Stack>
  )
}
