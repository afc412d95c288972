import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import type { Known, Shield } from '../pages/safety-page.tsx'
import { AddForm, LiftForm, ReviewForm } from './change-forms.tsx'

interface Props {
  familyId: string
  known: Known
  shield: Shield
}

/** One shield in sentences: of whom, from whom, what, why; and what who looks may do with it. */
export function ShieldCard({ familyId, known, shield }: Props) {
  const t = useText()
  const { day } = useDates()
  const { id, fromName, ofName, words, lift, can, state } = shield
  const nameOf = (person: string) => known.people.find((p) => p.id === person)?.callName ?? t('safety.somebody')
  return (
    <Card aria-labelledby={`shield-${id}`}>
      <Stack gap={3}>
        <h3 id={`shield-${id}`}>{t('safety.card.title', { of: ofName, from: fromName })}</h3>
        <p>{t(`safety.card.${shield.what}`, { of: ofName, from: fromName })}</p>
        <p className="kt-soft">{t('safety.card.why', { reason: shield.reason })}</p>
        {words === null ? (
          <p className="kt-soft">{t('safety.card.words.closed')}</p>
        ) : (
          words.length > 0 && <p>{t('safety.card.words', { from: fromName, words: words.join(', ') })}</p>
        )}
        {shield.inherited && <p>{t('safety.card.inherited')}</p>}
        {shield.againstAuthority && <p>{t('safety.card.authority', { of: ofName, from: fromName })}</p>}
        {state !== 'lifted' && (
          <p className="kt-soft">{t('safety.card.look', { day: day(shield.lookAgainOn, known.today) })}</p>
        )}
        {lift && (
          <p>
            <strong>
              {t(state === 'lifted' ? 'safety.card.lifted' : 'safety.card.asked', { name: nameOf(lift.askedBy) })}
            </strong>{' '}
            {t('safety.card.why', { reason: lift.reason })}
          </p>
        )}
        {(can.confirm || can.withdrawLift || (state === 'lift-asked' && can.add)) && (
          <Answer familyId={familyId} shield={shield} />
        )}
        {can.add && (
          <Disclosure summary={t('safety.add.title')}>
            <AddForm familyId={familyId} shield={shield} />
          </Disclosure>
        )}
        {can.review && (
          <Disclosure summary={t('safety.review.title')}>
            <ReviewForm familyId={familyId} shield={shield} />
          </Disclosure>
        )}
        {can.lift && (
          <Disclosure summary={t('safety.lift.title')}>
            <LiftForm familyId={familyId} shield={shield} />
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}

function Answer({ familyId, shield }: { familyId: string; shield: Shield }) {
  const t = useText()
  const answer = useWrite('answerLift')
  const say = (said: 'yes' | 'no') =>
    answer.mutate({ params: { familyId, shieldId: shield.id }, body: { answer: said } })
  return (
    <Stack gap={3}>
      {!shield.can.confirm && <p className="kt-soft">{t('safety.answer.second')}</p>}
      <Row>
        <Button kind="quiet" busy={answer.isPending} onClick={() => say('no')}>
          {t('safety.answer.no')}
        </Button>
        {shield.can.confirm && (
          <Button busy={answer.isPending} onClick={() => say('yes')}>
            {t('safety.answer.yes')}
          </Button>
        )}
      </Row>
      {answer.error instanceof Problem && <ProblemNotice problem={answer.error} />}
    </Stack>
  )
}
