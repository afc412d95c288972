import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice, useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { mayRetry } from '../../lib/problem.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { Sees } from '../components/sees.tsx'
import type { Offer } from '../model.ts'
import { dropCode } from './kept-code.ts'
import { SitDown } from './sit-down.tsx'

interface Props {
  code: string
  offer: Offer
  onDeclined: () => void
  onOtherCode: () => void
}

/** Who asks, what for, what one will and will not see; below it the two answers, equally easy. */
export function OfferView({ code, offer, onDeclined, onOtherCode }: Props) {
  const t = useText()
  const dates = useDates()
  const [declining, decline] = useState(false)
  const facts: [key: string, value: string][] = [
    ['as', offer.role || t(`circle.kind.${offer.kind}`)],
    ['purpose', offer.purpose],
    ['may-expect', offer.mayExpect],
    ['may-not-expect', offer.mayNotExpect],
    ['look-again', offer.lookAgainOn ? dates.spoken(offer.lookAgainOn) : ''],
    ['expires', dates.spoken(dates.dayOf(offer.expiresAt))],
  ]
  return (
    <Stack gap={6}>
      <PageTitle
        above={t('circle.offer.hello', { name: offer.callName })}
        below={t('circle.offer.family', { family: offer.familyName })}
      >
        {offer.invitedByRole
          ? t('circle.offer.title-role', { name: offer.invitedBy, role: offer.invitedByRole })
          : t('circle.offer.title', { name: offer.invitedBy })}
      </PageTitle>
      <p>{t('circle.offer.explain')}</p>
      <Card>
        <dl className="circle-facts">
          {facts
            .filter(([, value]) => value)
            .map(([key, value]) => (
              <div key={key}>
                <dt>{t(`circle.offer.fact.${key}`)}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
        </dl>
      </Card>
      <Card tone="linen" aria-labelledby="sees">
        <Stack gap={4}>
          <h2 id="sees">{t('circle.offer.sees')}</h2>
          <Sees willSee={offer.willSee} willNotSee={offer.willNotSee} />
          <p className="kt-small">{t('circle.offer.others')}</p>
        </Stack>
      </Card>
      {declining ? (
        <Decline code={code} offer={offer} onDeclined={onDeclined} onBack={() => decline(false)} />
      ) : (
        <SitDown code={code} offer={offer} onDecline={() => decline(true)} onOtherCode={onOtherCode} />
      )}
    </Stack>
  )
}

function Decline({
  code,
  offer,
  onDeclined,
  onBack,
}: {
  code: string
  offer: Offer
  onDeclined: () => void
  onBack: () => void
}) {
  const t = useText()
  const form = useForm('invitation-decline', { reason: '', key: newId(), sent: '' })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (form.busy) return
    // The same words are the same request; other words after a failure are another one.
    const { reason, sent } = form.values
    const key = sent === '' || sent === reason ? form.values.key : newId()
    form.set('key', key)
    form.set('sent', reason)
    const answer = await form.submit(() => call('declineInvitation', { body: { code, reason }, key }))
    if (!answer) return
    dropCode()
    onDeclined()
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Stack gap={5}>
        <h2>{t('circle.decline.title')}</h2>
        {form.problem && form.faults.length === 0 && (
          <ProblemNotice
            problem={form.problem}
            {...(mayRetry(form.problem) && { onRetry: form.again, busy: form.busy })}
          />
        )}
        <TextArea
          id="decline-reason"
          label={t('circle.decline.reason')}
          hint={t('circle.decline.hint', { name: offer.invitedBy })}
          marker={t('circle.optional')}
          error={form.error('/reason')}
          value={form.values.reason}
          onChange={(event) => form.set('reason', event.target.value)}
        />
        <Row>
          <Button type="submit" busy={form.busy}>
            {t('circle.decline.send')}
          </Button>
          <Button kind="plain" onClick={onBack}>
            {t('circle.decline.back')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
