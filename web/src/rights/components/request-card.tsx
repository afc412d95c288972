import type { ReactNode } from 'react'
import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'

type Asked = Output<'readRights'>['requests'][number] | Output<'listRequests'>['requests'][number]

/** A request: what was asked, by when there is an answer, the answer with its reason, and what became of it. */
export function RequestCard({
  request,
  today,
  title,
  children,
}: {
  request: Asked
  today: string
  title: string
  children?: ReactNode
}) {
  const t = useText()
  const dates = useDates()
  const { id, kind, state, words, extended, answer, done, late } = request
  const on = (moment: string) => dates.day(dates.dayOf(moment), today)
  return (
    <Card as="li" aria-labelledby={`request-${id}`}>
      <Stack gap={3}>
        <h3 id={`request-${id}`}>{title}</h3>
        <p>{t(`rights.state.${state}`)}</p>
        <p className="kt-soft kt-small">
          {t('rights.asked', { day: on(request.askedAt) })}{' '}
          {(state === 'open' || state === 'waiting') &&
            t('rights.before', { day: dates.day(request.answerBy, today), law: request.law })}
        </p>
        {late && (
          <div>
            <Tag>{answer ? t('rights.was-late') : t('rights.late')}</Tag>
          </div>
        )}
        {words && (
          <p>
            <q dir="auto">{words}</q>
          </p>
        )}
        {extended && (
          <p>
            {t('rights.extended', { day: on(extended.at) })} <q dir="auto">{extended.reason}</q>
          </p>
        )}
        {answer && (
          <Stack gap={2}>
            <h4>{t('rights.answer', { day: on(answer.at) })}</h4>
            <p dir="auto">{answer.text}</p>
            {answer.ground && (
              <p>
                {t('rights.because', { reason: t(`rights.ground.${answer.ground}`) })}{' '}
                <span className="kt-soft kt-small">({answer.law})</span>{' '}
                {answer.until && t('rights.because.until', { day: dates.day(answer.until, today) })}
              </p>
            )}
          </Stack>
        )}
        {done && <p>{t('rights.done', { day: on(done.at), count: done.count })}</p>}
        {kind === 'destroy' && done && <p className="kt-soft">{t('rights.backups')}</p>}
        {children}
      </Stack>
    </Card>
  )
}
