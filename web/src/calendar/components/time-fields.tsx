import type { Form } from '../../lib/form.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Row } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Times = { wholeDay: boolean; from: string; until: string }
/** From when until when, or the whole day. */
export function TimeFields<V extends Times>({ form }: { form: Form<V> }) {
  const t = useText()
  const { values } = form
  const set = form.set as (field: keyof Times, value: string | boolean) => void
  return (
    <>
      {!values.wholeDay && (
        <Row gap={4} top>
          <TextField
            id="from"
            label={t('visit.form.from')}
            hint={t('visit.form.from.hint')}
            value={values.from}
            error={form.error('/content/from')}
            onChange={(event) => set('from', event.target.value)}
            autoComplete="off"
            size={8}
          />
          <TextField
            id="until"
            label={t('visit.form.until')}
            hint={t('visit.form.until.hint')}
            marker={t('visit.form.optional')}
            value={values.until}
            error={form.error('/content/until')}
            onChange={(event) => set('until', event.target.value)}
            autoComplete="off"
            size={8}
          />
        </Row>
      )}
      <ChoiceList
        multiple
        id="whole-day"
        label={t('visit.form.whole-day.label')}
        value={values.wholeDay ? ['yes'] : []}
        choices={[{ value: 'yes', label: t('visit.form.whole-day') }]}
        onChange={(chosen) => set('wholeDay', chosen.length > 0)}
      />
    </>
  )
}
