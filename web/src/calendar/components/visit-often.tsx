import { weekdays } from '@keukentafel/core/calendar/names.ts'
import { isDay } from '@keukentafel/core/shared/dates.ts'
import { capital } from '../../lib/capital.ts'
import { DayField } from '../../lib/day-field.tsx'
import type { Form } from '../../lib/form.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { useRuleWords } from '../use-rule-words.ts'
import { dayTyped, oftens, ruleOf, type VisitInput, weekdayOf } from '../visit-input.ts'

/** How often it comes back, in the words in which people say it. */
export function OftenFields({ form }: { form: Form<VisitInput> }) {
  const t = useText()
  const rule = useRuleWords()
  const { values } = form
  const typed = dayTyped(values)
  const day = typed && isDay(typed) ? typed : undefined
  const weekly = values.often === 'week' || values.often === 'fortnight'
  const words = (often: (typeof oftens)[number]) => {
    const repeats = day && often.startsWith('month') ? ruleOf({ ...values, often, last: noDay }, null, day) : null
    return repeats && day ? capital(rule.say(repeats, day)) : t(`visit.often.${often}`)
  }
  return (
    <>
      <ChoiceList
        id="often"
        label={t('visit.form.often')}
        value={values.often}
        error={form.error('/content/repeats')}
        choices={oftens
          .filter((often) => often !== 'as-it-is' || values.often === often)
          .map((often) => ({ value: often, label: words(often) }))}
        onChange={(often) => form.set('often', often)}
      />
      {weekly && (
        <ChoiceList
          multiple
          beside
          id="days"
          label={t('visit.form.days')}
          value={values.days.length > 0 || !day ? values.days : [weekdayOf(day)]}
          choices={weekdays.map((one) => ({ value: one, label: rule.named(one) }))}
          onChange={(days) => form.set('days', days)}
        />
      )}
      {values.often !== 'once' && (
        <DayField
          id="last"
          label={t('visit.form.last')}
          marker={t('visit.form.optional')}
          value={values.last}
          error={form.error('/content/repeats/until')}
          onChange={(last) => form.set('last', last)}
        />
      )}
    </>
  )
}
const noDay = { day: '', month: '', year: '' }
