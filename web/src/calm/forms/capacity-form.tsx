import { capacities } from '@keukentafel/core/calm/names.ts'
import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { Mood } from '../components/mood.tsx'

const fields = {
  '/content/level': 'capacity-level',
  '/content/text': 'capacity-text',
  '/audience': 'capacity-audience',
  '/audiencePersons': 'capacity-audience',
}
type Level = (typeof capacities)[number]

/** "Wat lukt er nu?": three sentences and own words; for oneself alone unless one chooses who may know. */
export function CapacityForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:capacity`, {
    level: '' as Level | '',
    text: '',
    share: 'no' as 'no' | 'family' | 'more',
    hearing: { audience: 'chosen', audiencePersons: [] } as Hearing,
  })
  const { level, text, share, hearing } = form.values
  const send = async () => {
    const faults = []
    if (level === '') faults.push({ pointer: '/content/level', detail: t('calm.capacity.error') })
    if (share === 'more') faults.push(...faultsOfHearing(hearing, t))
    const heard: Hearing =
      share === 'more'
        ? hearing
        : share === 'family'
          ? { audience: 'family', audiencePersons: [] }
          : { audience: 'chosen', audiencePersons: [me] }
    const content = { level: level || 'some', text: text.trim() }
    if (await say(form, faults, 'capacity', content, { onDate: table.plan.today, ...heard })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('calm.capacity.save')}
      onCancel={onDone}
    >
      <ChoiceList
        id="capacity-level"
        label={t('calm.capacity.ask')}
        value={level || undefined}
        error={form.error('/content/level')}
        choices={capacities.map((value) => ({
          value,
          label: t(`calm.capacity.${value}`),
          picture: <Mood level={value} />,
        }))}
        onChange={(value) => form.set('level', value)}
      />
      <TextArea
        id="capacity-text"
        label={t('calm.capacity.text')}
        marker={t('plan.optional')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <ChoiceList
        id="capacity-share"
        label={t('calm.capacity.share')}
        value={share}
        choices={[
          { value: 'no', label: t('calm.capacity.share.no') },
          { value: 'family', label: t('calm.capacity.share.family') },
          {
            value: 'more',
            label: t('calm.capacity.share.more'),
            followUp: (
              <AudienceField
                table={table}
                id="capacity-audience"
                saidBy={me}
                value={hearing}
                error={form.error('/audience')}
                onChange={(value) => form.set('hearing', value)}
              />
            ),
          },
        ]}
        onChange={(value) => form.set('share', value)}
      />
    </FormSheet>
  )
}
