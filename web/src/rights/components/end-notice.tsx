import { END_DAYS } from '@keukentafel/core/law/retention.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Known } from '../use-rights.ts'

/** That the plan ends, or that it was proposed: when, who took their copy, and how it goes on after all. */
export function EndNotice({ familyId, known }: { familyId: string; known: Known }) {
  const t = useText()
  const dates = useDates()
  const answer = useWrite('answerEnd')
  const stop = useWrite('stopEnd')
  const { end, today } = known.rights
  if (!end) return null
  const { state, askedBy, reason, goesOn, heldUntil, copies, can } = end
  const name = known.nameOf(askedBy)
  const namesOf = (taken: boolean) => {
    const ids = copies.filter((copy) => copy.taken === taken).map(({ personId }) => personId)
    return ids.length === 0 ? t('rights.nobody') : known.names(ids)
  }
  const params = { familyId }
  const problem = [answer.error, stop.error].find((error) => error instanceof Problem)
  return (
    <Notice
      tone="attention"
      titleAs="h2"
      title={
        state === 'running'
          ? t('rights.end.running', { day: dates.day(goesOn, today) })
          : t('rights.end.proposed', { name })
      }
    >
      <Stack gap={3}>
        <p>
          {state === 'running'
            ? t('rights.end.running.more', { name })
            : t('rights.end.proposed.more', { days: END_DAYS })}
        </p>
        {reason && (
          <p>
            <q dir="auto">{reason}</q>
          </p>
        )}
        {heldUntil && <p>{t('rights.end.held', { day: dates.day(heldUntil, today) })}</p>}
        {state === 'running' && (
          <p>
            {t('rights.end.taken', { names: namesOf(true) })} {t('rights.end.not-taken', { names: namesOf(false) })}
          </p>
        )}
        <Row>
          {can.agree && (
            <>
              <Button busy={answer.isPending} onClick={() => answer.mutate({ params, body: { answer: 'yes' } })}>
                {t('rights.end.yes')}
              </Button>
              <Button
                kind="quiet"
                busy={answer.isPending}
                onClick={() => answer.mutate({ params, body: { answer: 'no' } })}
              >
                {t('rights.end.no')}
              </Button>
            </>
          )}
          {can.stop && !can.agree && (
            <Button kind="quiet" busy={stop.isPending} onClick={() => stop.mutate({ params, body: {} })}>
              {t('rights.end.stop')}
            </Button>
          )}
        </Row>
        {problem instanceof Problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Notice>
  )
}
