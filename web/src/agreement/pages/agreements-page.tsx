import { href } from '../../lib/paths.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AgreementCard } from '../components/agreement-card.tsx'
import { AnswerForm } from '../components/answer-form.tsx'
import { AskForm, GiveForm, GroundForm } from '../components/begin-forms.tsx'
import { IncapacityCard } from '../components/incapacity-card.tsx'
import { type Agreement, useAgreements } from '../use-agreements.ts'

/** Agreement to help: what waits for an answer, how it stands for each helper, and what was written down about weighing it. */
export function AgreementsPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/hulp'>()
  const known = useAgreements(familyId)
  const { agreements, incapacities, helpers, can, subjects } = known.help
  const asked = agreements.filter((one) => one.can.answer && one.voices.every((voice) => voice.personId !== known.me))
  const runs = agreements.filter((one) => one.standing !== 'ended')
  const over = agreements.filter((one) => one.standing === 'ended')
  const card = (one: Agreement) => <AgreementCard key={one.id} familyId={familyId} known={known} agreement={one} />
  return (
    <Stack gap={6}>
      <PageTitle
        above={<Link to={href('/t/:familyId/wie-ziet-wat', { familyId })}>{t('agreement.back')}</Link>}
        below={t('agreement.below')}
      >
        {t('agreement.title')}
      </PageTitle>
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <Stack gap={4}>
            <h2 id="asked">{t('agreement.asked.title')}</h2>
            <p className="kt-soft">{t('agreement.asked.free')}</p>
            {asked.map((one) => (
              <Card key={one.id} as="div">
                <AnswerForm familyId={familyId} known={known} agreement={one} />
              </Card>
            ))}
          </Stack>
        </section>
      )}
      {incapacities.length > 0 && (
        <section aria-labelledby="weighing">
          <Stack gap={4}>
            <h2 id="weighing">{t('agreement.weighing.title')}</h2>
            {incapacities.map((one) => (
              <IncapacityCard key={one.id} familyId={familyId} known={known} incapacity={one} />
            ))}
          </Stack>
        </section>
      )}
      {runs.length === 0 && <EmptyState title={t('agreement.none')} />}
      {helpers.map((helper) => {
        const own = runs.filter((one) => one.seatId === helper.seatId)
        if (own.length === 0) return null
        return (
          <section key={helper.seatId} aria-labelledby={`helper-${helper.seatId}`}>
            <Stack gap={3}>
              <h2 id={`helper-${helper.seatId}`}>{helper.callName}</h2>
              {helper.role && <p className="kt-soft">{helper.role}</p>}
              {own.map(card)}
            </Stack>
          </section>
        )
      })}
      {can.ask && (
        <Disclosure summary={t('agreement.ask.title')}>
          <AskForm familyId={familyId} known={known} />
        </Disclosure>
      )}
      {can.ground && (
        <Disclosure summary={t('agreement.ground.title')}>
          <GroundForm familyId={familyId} known={known} />
        </Disclosure>
      )}
      {helpers.length > 0 && subjects.some((one) => one.can.give) && (
        <Disclosure summary={t('agreement.give.title')}>
          <GiveForm familyId={familyId} known={known} />
        </Disclosure>
      )}
      {subjects.map(
        ({ personId, callName, closed }) =>
          closed && (
            <p key={personId} className="kt-soft">
              {t('agreement.cannot', { who: callName })} {t(`agreement.closed.${closed}`)}
            </p>
          ),
      )}
      {over.length > 0 && (
        <Disclosure summary={t('agreement.over')}>
          <Stack gap={4}>{over.map(card)}</Stack>
        </Disclosure>
      )}
    </Stack>
  )
}
