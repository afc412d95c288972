import type { HoldingReason } from '@keukentafel/core/law/holding-back.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import type { useText } from '../../lib/text.tsx'
import { useText as useTexts } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Known } from '../use-holdings.ts'

export interface Asked {
  reason: HoldingReason | ''
  words: string
  until: string
  secondSeatId: string
}
export const nothingAsked: Asked = { reason: '', words: '', until: '', secondSeatId: '' }
const reasons: readonly HoldingReason[] = ['serious-harm', 'privacy-of-another']

/** Where a fault is shown. */
export const askedFields = (id: string) => ({
  '/reason': `hold-reason-${id}`,
  '/words': `hold-words-${id}`,
  '/until': `hold-until-${id}`,
  '/secondSeatId': `hold-second-${id}`,
})

export const askedFrom = ({ reason, words, until, secondSeatId }: Asked) => ({
  reason: reason as HoldingReason,
  words,
  until,
  secondSeatId,
})

/** What is not filled in, all at once. */
export const faultsOfAsked = (asked: Asked, t: ReturnType<typeof useText>) => [
  ...(asked.reason ? [] : [{ pointer: '/reason', detail: t('holding-back.new.reason.missing') }]),
  ...(asked.words.trim() ? [] : [{ pointer: '/words', detail: t('holding-back.new.words.missing') }]),
  ...(asked.until ? [] : [{ pointer: '/until', detail: t('holding-back.new.until.missing') }]),
  ...(asked.secondSeatId ? [] : [{ pointer: '/secondSeatId', detail: t('holding-back.new.second.missing') }]),
]

interface AnyForm {
  values: Asked
  error(pointer: string): string | undefined
  set<K extends keyof Asked>(field: K, value: Asked[K]): void
}

/** Why, in own words, until which day, and which other professional is asked. */
export function ReasonFields({ id, form, known }: { id: string; form: AnyForm; known: Known }) {
  const t = useTexts()
  const { reason, words, until, secondSeatId } = form.values
  return (
    <>
      <ChoiceList
        id={`hold-reason-${id}`}
        label={t('holding-back.new.reason')}
        error={form.error('/reason')}
        choices={reasons.map((value) => ({ value, label: t(`holding-back.reason.${value}`) }))}
        value={reason || undefined}
        onChange={(value) => form.set('reason', value)}
      />
      <TextArea
        id={`hold-words-${id}`}
        label={t('holding-back.new.words')}
        hint={t('holding-back.new.words.hint')}
        {...(form.error('/words') && { error: form.error('/words') })}
        value={words}
        onChange={(event) => form.set('words', event.target.value)}
      />
      <DayTextField
        id={`hold-until-${id}`}
        label={t('holding-back.new.until')}
        hint={t('holding-back.new.until.hint', { day: known.dayOf(known.held.lastDay) })}
        error={form.error('/until')}
        value={until}
        onChange={(value) => form.set('until', value)}
      />
      <ChoiceList
        id={`hold-second-${id}`}
        label={t('holding-back.new.second')}
        error={form.error('/secondSeatId')}
        choices={known.held.seconds.map((one) => ({ value: one.seatId, label: one.callName, hint: one.role }))}
        value={secondSeatId || undefined}
        onChange={(value) => form.set('secondSeatId', value)}
      />
    </>
  )
}
