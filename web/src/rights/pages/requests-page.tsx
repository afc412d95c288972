import { useDates } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { href } from '../../lib/paths.ts'
import { useRead, useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { AnswerForm } from '../components/answer-form.tsx'
import { RequestCard } from '../components/request-card.tsx'
import '../rights.css'

/** Requests to an organisation: a copy, correct, object, destroy. Who answers sees these texts and nothing else of the family. */
export function RequestsPage() {
  const t = useText()
  const dates = useDates()
  const { requests, today } = useRead('listRequests')
  const answer = useWrite('answerFromOutside')
  const open = requests.filter(({ state }) => state === 'open').length
  return (
    <Stack gap={6}>
      <PageTitle above={<Link to={href('/vragen')}>{t('rights.to-questions')}</Link>} below={t('rights.officer.more')}>
        {t('rights.officer', { count: open })}
      </PageTitle>
      <p>
        <Link to={href('/bewaren')}>{t('rights.files.link')}</Link>
      </p>
      {requests.length === 0 && (
        <EmptyState title={t('rights.officer.none')}>{t('rights.officer.none.more')}</EmptyState>
      )}
      <ul className="rights-list">
        {requests.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            today={today}
            title={t('rights.officer.from', {
              name: request.asker,
              family: request.familyName,
              kind: t(`rights.kind.${request.kind}`),
            })}
          >
            {request.person !== request.asker && <p>{t('rights.request.about', { name: request.person })}</p>}
            {request.author && <p className="kt-soft">{t('rights.request.of', { name: request.author })}</p>}
            {request.unseen && <p>{t('rights.officer.unseen')}</p>}
            {request.everything && <p>{t('rights.officer.everything')}</p>}
            {request.texts.length > 0 && (
              <ul>
                {request.texts.map(({ id, on, text, heldUntil }) => (
                  <li key={id}>
                    {dates.day(on, today)}: {text === null ? t('rights.officer.hidden') : <q dir="auto">{text}</q>}{' '}
                    {heldUntil && t('rights.officer.held', { day: dates.day(heldUntil, today) })}
                  </li>
                ))}
              </ul>
            )}
            {request.state === 'open' && (
              <AnswerForm
                request={request}
                texts={request.texts.map(({ id, on, text }) => ({ id, label: text ?? dates.day(on, today) }))}
                send={(body) => answer.mutateAsync({ params: { requestId: request.id }, body })}
              />
            )}
            {request.mayExtend && <ExtendForm requestId={request.id} />}
          </RequestCard>
        ))}
      </ul>
    </Stack>
  )
}

function ExtendForm({ requestId }: { requestId: string }) {
  const t = useText()
  const extend = useWrite('extendRequest')
  const form = useForm(`extend-right-${requestId}`, { reason: '' })
  const field = `extend-right-${requestId}`
  return (
    <Disclosure summary={t('rights.extend')}>
      <FormSheet
        form={form}
        fields={{ '/reason': field }}
        onSubmit={() => void form.submit((body) => extend.mutateAsync({ params: { requestId }, body }))}
        submitLabel={t('rights.extend.send')}
        cancelLabel={t('rights.cancel')}
      >
        <TextArea
          id={field}
          label={t('rights.extend.label')}
          hint={t('rights.extend.hint')}
          {...(form.error('/reason') && { error: form.error('/reason') })}
          value={form.values.reason}
          onChange={(event) => form.set('reason', event.target.value)}
        />
      </FormSheet>
    </Disclosure>
  )
}
