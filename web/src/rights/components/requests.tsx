import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import type { Known, Request } from '../use-rights.ts'
import { AnswerForm } from './answer-form.tsx'
import { RequestCard } from './request-card.tsx'

/** How requests stand, and what waits for who looks. */
export function Requests({
  familyId,
  known,
  requests,
}: {
  familyId: string
  known: Known
  requests: readonly Request[]
}) {
  return (
    <ul className="rights-list">
      {requests.map((request) => (
        <One key={request.id} familyId={familyId} known={known} request={request} />
      ))}
    </ul>
  )
}

function One({ familyId, known, request }: { familyId: string; known: Known; request: Request }) {
  const t = useText()
  const withdraw = useWrite('withdrawRequest')
  const agree = useWrite('agreeToRequest')
  const answer = useWrite('answerRequest')
  const params = { familyId, requestId: request.id }
  const { kind, askedBy, personId, sayerId, authorId, organisation } = request
  const { outside } = request
  const to = sayerId && !outside ? known.nameOf(sayerId) : (organisation ?? t('rights.installation'))
  const writer = authorId ?? (outside ? sayerId : null)
  const kindText = t(`rights.kind.${kind}`)
  const title = request.can.answer
    ? t('rights.request.from', { name: known.nameOf(askedBy), kind: kindText })
    : t('rights.request.to', { name: to, kind: kindText })
  const problem = [withdraw.error, agree.error].find((error) => error instanceof Problem)
  const words = request.items.flatMap((id) => known.wordsOf(id) ?? [])
  return (
    <RequestCard request={request} today={known.rights.today} title={title}>
      {personId !== known.rights.me && <p>{t('rights.request.about', { name: known.nameOf(personId) })}</p>}
      {writer && <p className="kt-soft kt-small">{t('rights.request.of', { name: known.nameOf(writer) })}</p>}
      {outside && <p>{t('rights.request.outside')}</p>}
      {words.length > 0 && (
        <ul>
          {words.map((text) => (
            <li key={text}>
              <q dir="auto">{text}</q>
            </li>
          ))}
        </ul>
      )}
      {request.can.agree && (
        <Stack gap={2}>
          <p>{t('rights.agree', { name: known.nameOf(askedBy) })}</p>
          <Row>
            <Button busy={agree.isPending} onClick={() => agree.mutate({ params, body: { answer: 'yes' } })}>
              {t('rights.agree.yes')}
            </Button>
            <Button
              kind="quiet"
              busy={agree.isPending}
              onClick={() => agree.mutate({ params, body: { answer: 'no' } })}
            >
              {t('rights.agree.no')}
            </Button>
          </Row>
        </Stack>
      )}
      {request.can.answer && (
        <AnswerForm
          request={request}
          texts={request.items.map((id) => ({ id, label: known.wordsOf(id) || t('rights.no-words') }))}
          send={(body) => answer.mutateAsync({ params, body })}
        />
      )}
      {request.can.withdraw && (
        <div>
          <Button
            kind="plain"
            busy={withdraw.isPending}
            aria-label={t('rights.withdraw.named', { request: title })}
            onClick={() => withdraw.mutate({ params, body: {} })}
          >
            {t('rights.withdraw')}
          </Button>
        </div>
      )}
      {problem instanceof Problem && <ProblemNotice problem={problem} />}
    </RequestCard>
  )
}
