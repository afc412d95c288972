import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Ways } from '../model.ts'

/** When phone and paper are lost: asked here, confirmed by somebody at the table, and done after two days. */
export function LostEverything({ ways }: { ways: Ways }) {
  const t = useText()
  const dates = useDates()
  const ask = useWrite('askRecovery')
  const cancel = useWrite('cancelRecovery')
  const finish = useWrite('finishRecovery')
  const problem = [ask, cancel, finish].find(({ error }) => error instanceof Problem)?.error
  const { recovery } = ways
  if (!recovery && !ways.totp && ways.passkeys.length === 0) return null
  return (
    <Card aria-labelledby="lost">
      <Stack gap={4}>
        <h2 id="lost">{t('sign-in.lost')}</h2>
        {recovery ? (
          <Stack gap={3}>
            <p>{t('sign-in.lost.asked', { at: dates.moment(recovery.askedAt) })}</p>
            {ask.data && (
              <Notice tone="attention" live title={t('sign-in.lost.words')}>
                <p className="sign-in-secret">{ask.data.words}</p>
                <p>{t('sign-in.lost.words.how')}</p>
              </Notice>
            )}
            <p>{t(recovery.confirmed ? 'sign-in.lost.confirmed' : 'sign-in.lost.waiting')}</p>
            <p>{t('sign-in.lost.opens', { at: dates.moment(recovery.opensAt) })}</p>
            <Row>
              {recovery.confirmed && (
                <Button busy={finish.isPending} onClick={() => finish.mutate({})}>
                  {t('sign-in.lost.finish')}
                </Button>
              )}
              <Button kind="quiet" busy={cancel.isPending} onClick={() => cancel.mutate({})}>
                {t('sign-in.lost.cancel')}
              </Button>
            </Row>
          </Stack>
        ) : (
          <Disclosure summary={t('sign-in.lost.question')}>
            <Stack gap={3}>
              <p>{t('sign-in.lost.first')}</p>
              <p>{t('sign-in.lost.how')}</p>
              <Row>
                <Button kind="quiet" busy={ask.isPending} onClick={() => ask.mutate({})}>
                  {t('sign-in.lost.ask')}
                </Button>
              </Row>
            </Stack>
          </Disclosure>
        )}
        {problem instanceof Problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Card>
  )
}
