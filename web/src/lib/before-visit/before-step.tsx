import { whatStepMakes } from '@keukentafel/core/calm/load.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { mondayOf, useDates } from '../dates.ts'
import { ofKind, type Plan } from '../query.ts'
import { useText } from '../text.tsx'
import { askingOf } from './asking.ts'

interface Props {
  plan: Plan
  step: { id: string; onDate: string | null; doers: readonly string[] }
  reason: string
  onReason: (reason: string) => void
  onDay: (day: string) => void
  onDoers: (ids: string[]) => void
  /** The field in which somebody else is chosen. */
  doersField: string
}

/** Of whom it are many steps then, another day, somebody else, and why all the same. */
export function BeforeStep({ plan, step, reason, onReason, onDay, onDoers, doersField }: Props) {
  const t = useText()
  const dates = useDates()
  const asking = askingOf(plan)
  const many = whatStepMakes(asking, step)
  if (many.length === 0 || !step.onDate) return null
  const own = (id: string) => id === plan.me.personId
  const name = (id: string) => plan.persons.find((person) => person.id === id)?.callName ?? ''
  const wordsOf = (id: string) => ofKind(plan, 'limit').find(({ item }) => item.id === id)?.item.content.text ?? ''
  const now = mondayOf(step.onDate) === mondayOf(plan.today) ? 'yes' : 'no'
  // The same day of a week in which it is not many: weeks, for a day later in this week changes nothing.
  const later = [1, 2, 3, 4]
    .map((weeks) => addDays(step.onDate!, weeks * 7))
    .find((day) => whatStepMakes(asking, { ...step, onDate: day }).length === 0)
  return (
    <Notice tone="calm" live title={t('before.step.title')} titleAs="p">
      <Stack gap={3}>
        {many.map(({ personId, found, past }) => (
          <p key={personId}>
            {past
              ? t(own(personId) ? 'before.steps-week.own' : 'before.steps-week', {
                  found,
                  most: past.most,
                  name: name(personId),
                  now,
                })
              : own(personId)
                ? t('before.step.own', { found, now })
                : t('before.step', { found, name: name(personId), now })}{' '}
            {past && <q dir="auto">{wordsOf(past.limitId)}</q>}
          </p>
        ))}
        <Row>
          {later && (
            <Button kind="quiet" onClick={() => onDay(later)}>
              {t('before.day', { day: dates.spoken(later) })}
            </Button>
          )}
          {many.map(({ personId }) => (
            <Button
              key={personId}
              kind="quiet"
              onClick={() => {
                onDoers(step.doers.filter((id) => id !== personId))
                document.getElementById(doersField)?.focus()
              }}
            >
              {own(personId) ? t('before.step.other.own') : t('before.step.other', { name: name(personId) })}
            </Button>
          ))}
        </Row>
        {many.some(({ past }) => past?.firm) && (
          <p>{t('before.firm', { own: plan.me.kind === 'family' ? 'yes' : 'no' })}</p>
        )}
        <TextArea
          id="before-reason"
          label={t('before.reason')}
          hint={t('before.step.reason.hint')}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </Stack>
    </Notice>
  )
}
