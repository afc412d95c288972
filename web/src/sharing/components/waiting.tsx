import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import type { Known, Share } from '../use-sharing.ts'
import { ShareLine } from './share-line.tsx'

/** What waits for a yes or a no of who looks. Silence leaves it closed. */
export function Waiting({ familyId, known }: { familyId: string; known: Known }) {
  const t = useText()
  const shares = known.sharing.shares.filter((share) => share.can.answer)
  if (shares.length === 0) return null
  return (
    <section aria-labelledby="waits">
      <Stack gap={3}>
        <h2 id="waits">{t('sharing.waits.title')}</h2>
        <p className="kt-soft">{t('sharing.silence')}</p>
        {shares.map((share) => (
          <Card key={share.id} as="div">
            <Asked familyId={familyId} known={known} share={share} />
          </Card>
        ))}
      </Stack>
    </section>
  )
}

function Asked({ familyId, known, share }: { familyId: string; known: Known; share: Share }) {
  const t = useText()
  const answer = useWrite('answerShare')
  const say = (said: 'yes' | 'no') => answer.mutate({ params: { familyId, shareId: share.id }, body: { answer: said } })
  const key = share.askedBy === share.recipientId ? 'sharing.waits.asks' : 'sharing.waits.proposes'
  return (
    <Stack gap={3}>
      <p>{t(key, { name: known.nameOf(share.askedBy) })}</p>
      <ShareLine familyId={familyId} known={known} shares={[{ ...share, can: { ...share.can, withdraw: false } }]} />
      <Row>
        <Button busy={answer.isPending} onClick={() => say('yes')}>
          {t('sharing.yes')}
        </Button>
        <Button kind="quiet" busy={answer.isPending} onClick={() => say('no')}>
          {t('sharing.no')}
        </Button>
      </Row>
      {answer.error instanceof Problem && <ProblemNotice problem={answer.error} />}
    </Stack>
  )
}
