import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import type { Known, Rights } from '../use-rights.ts'

/** What somebody held beforehand: which words, by whom, on which ground, why, and until when. */
export function Holds({ familyId, known }: { familyId: string; known: Known }) {
  return (
    <ul className="rights-list">
      {known.rights.holds.map((hold) => (
        <One key={hold.id} familyId={familyId} known={known} hold={hold} />
      ))}
    </ul>
  )
}

function One({ familyId, known, hold }: { familyId: string; known: Known; hold: Rights['holds'][number] }) {
  const t = useText()
  const dates = useDates()
  const lift = useWrite('liftHold')
  const { today } = known.rights
  const words = hold.items.flatMap((id) => known.wordsOf(id) ?? [])
  const send = () => lift.mutate({ params: { familyId, holdId: hold.id }, body: {} })
  return (
    <Card as="li">
      <Stack gap={3}>
        {words.map((text) => (
          <p key={text}>
            <q dir="auto">{text}</q>
          </p>
        ))}
        <p>{t('rights.holds.until', { day: dates.day(hold.until, today) })}</p>
        <p>
          {t('rights.because', { reason: t(`rights.ground.${hold.ground}`) })}{' '}
          <span className="kt-soft kt-small">({hold.law})</span>
        </p>
        <p>
          <q dir="auto">{hold.reason}</q>
        </p>
        <p className="kt-soft kt-small">
          {hold.placedBy === null
            ? t('rights.holds.by-officer', { name: hold.organisation ?? '', day: dates.day(hold.placedOn, today) })
            : t('rights.holds.by', { name: known.nameOf(hold.placedBy), day: dates.day(hold.placedOn, today) })}
        </p>
        {hold.can.lift && (
          <div>
            <Button
              kind="plain"
              busy={lift.isPending}
              aria-label={t('rights.holds.lift.named', { words: words.join(', ') })}
              onClick={send}
            >
              {t('rights.holds.lift')}
            </Button>
          </div>
        )}
        {lift.error instanceof Problem && <ProblemNotice problem={lift.error} onRetry={send} busy={lift.isPending} />}
      </Stack>
    </Card>
  )
}
