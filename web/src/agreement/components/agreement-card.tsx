import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { About, Agreement } from '../use-agreements.ts'
import { AloneForm } from './alone-form.tsx'
import { AnswerForm } from './answer-form.tsx'
import { IncapacityForm } from './incapacity-form.tsx'
import '../agreement.css'
import { WithdrawForm } from './withdraw-form.tsx'

/** One agreement as sentences: how it stands, what everybody said, what it waits for; and what this viewer can do. */
export function AgreementCard({ familyId, known, agreement }: About & { agreement: Agreement }) {
  const t = useText()
  const end = useWrite('endHelp')
  const { standing, since, can, voices, alone } = agreement
  const on = since ? known.dayOf(since) : ''
  const about = { familyId, known, agreement }
  const isHelper = agreement.helperId === known.me
  const spoke = voices.some((voice) => voice.personId === known.me)
  return (
    <Card as="div">
      <Stack gap={3}>
        {agreement.subjectId && (
          <p>
            <strong>{t('agreement.for', { who: known.nameOf(agreement.subjectId) })}</strong> {agreement.what}
          </p>
        )}
        {isHelper && standing === 'withdrawn' ? (
          <Notice title={t('agreement.standing.withdrawn', { day: on })} titleAs="p">
            {t('agreement.talk.explain')}
          </Notice>
        ) : (
          <p>{t(`agreement.standing.${standing}`, { day: on, names: known.names(agreement.waitsFor) })}</p>
        )}
        {agreement.closed && <p className="kt-soft">{t(`agreement.closed.${agreement.closed}`)}</p>}
        {agreement.ground && (
          <>
            <p>
              {t('agreement.ground.line', {
                ground: t(`agreement.ground.${agreement.ground}`),
                law: agreement.law,
              })}
            </p>
            <p>{t('agreement.ground.words', { words: agreement.groundWords })}</p>
          </>
        )}
        {voices.length > 0 && (
          <ul className="agreement-said">
            {voices.map((voice) => (
              <li key={`${voice.personId} ${voice.at}`}>
                {t(`agreement.said.${voice.said}`, {
                  name: known.nameOf(voice.personId),
                  day: known.dayOfMoment(voice.at),
                })}
                {voice.words && <> {t('agreement.said.words', { words: voice.words })}</>}
              </li>
            ))}
          </ul>
        )}
        {alone && (
          <p>
            {t(`agreement.alone.${alone.reason}`, { day: known.dayOf(alone.on) })}{' '}
            {t('agreement.said.words', { words: alone.words })}
          </p>
        )}
        {agreement.represented && <p>{t('agreement.represented')}</p>}
        {can.answer && spoke && (
          <Disclosure summary={t('agreement.answer.again')}>
            <AnswerForm {...about} />
          </Disclosure>
        )}
        {can.withdraw && (
          <Disclosure summary={t('agreement.withdraw.title')}>
            <WithdrawForm {...about} />
          </Disclosure>
        )}
        {can.alone && (
          <Disclosure summary={t('agreement.alone.title')}>
            <AloneForm {...about} />
          </Disclosure>
        )}
        {can.incapacity && (
          <Disclosure summary={t('agreement.incapacity.title')}>
            <IncapacityForm {...about} />
          </Disclosure>
        )}
        {can.end && (
          <div>
            <Button
              kind="plain"
              busy={end.isPending}
              onClick={() => end.mutate({ params: { familyId, agreementId: agreement.id }, body: {} })}
            >
              {t(standing === 'given' || standing === 'ground' ? 'agreement.end' : 'agreement.end.question')}
            </Button>
          </div>
        )}
        {end.error instanceof Problem && <ProblemNotice problem={end.error} />}
      </Stack>
    </Card>
  )
}
