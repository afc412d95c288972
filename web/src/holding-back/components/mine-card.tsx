import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'
import type { Holding, Known } from '../use-holdings.ts'
import { AgainForm } from './again-form.tsx'
import { Earlier } from './earlier.tsx'

interface Props {
  familyId: string
  known: Known
  holding: Holding
  onTold: (from: string) => void
}

/** What one holds back oneself, or said yes to: how it stands, telling it, and asking once more. */
export function MineCard({ familyId, known, holding, onTold }: Props) {
  const t = useText()
  const tell = useWrite('tellHolding')
  const from = known.names(holding.fromPersons)
  const name = known.nameOf(holding.second)
  const day = known.dayOf(holding.until)
  const text = known.textOf(holding)
  const before = known.dayOf(holding.answerBefore)
  const send = () =>
    void tell.mutateAsync({ params: { familyId, holdingId: holding.id }, body: {} }).then(
      () => onTold(from),
      () => undefined,
    )
  return (
    <Card as="div">
      <Stack gap={3}>
        {text && <Quote said={known.nameOf(holding.heldBy)}>{text}</Quote>}
        {holding.prolongs && <p>{t('holding-back.further')}</p>}
        <p>{t('holding-back.from', { from, day })}</p>
        <p>{t(`holding-back.standing.${holding.standing}`, { name, day, from, before })}</p>
        <p className="kt-soft">{t('holding-back.why', { reason: known.reasonOf(holding) })}</p>
        {holding.words && (
          <p className="kt-soft">
            {t(holding.mine ? 'holding-back.words' : 'holding-back.words.other', { words: holding.words })}
          </p>
        )}
        {holding.answer && <p>{t('holding-back.answer', { name, words: holding.answer })}</p>}
        <Earlier known={known} holding={holding} />
        {holding.can.tell && (
          <Row>
            <Button
              kind="plain"
              busy={tell.isPending}
              onClick={send}
              aria-label={t('holding-back.tell.which', { from })}
            >
              {t('holding-back.tell')}
            </Button>
          </Row>
        )}
        {tell.error instanceof Problem && <ProblemNotice problem={tell.error} onRetry={send} busy={tell.isPending} />}
        {holding.can.again && (
          <Disclosure summary={t(holding.standing === 'in-force' ? 'holding-back.again.longer' : 'holding-back.again')}>
            <AgainForm familyId={familyId} known={known} holding={holding} />
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}
