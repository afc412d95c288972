import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { type Weighing, ways } from '../select/weighing.ts'

type Way = ItemOf<'voice'>['content']['way']
const fields = {
  '/saidBy': 'voice-sayer',
  '/content/way': 'voice-way',
  '/content/persons': 'voice-with',
  '/content': 'voice-with',
  '/content/text': 'voice-text',
}

/** How somebody sees it: by themselves, or written down for them with how and with whom it was gathered. */
export function VoiceForm({ table, weighing, onDone }: { table: Table; weighing: Weighing; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:voice:${weighing.item.id}`, {
    saidBy: me,
    way: '' as Way | '',
    persons: [] as string[],
    text: '',
  })
  const { saidBy, way, persons, text } = form.values
  const own = saidBy === me
  const send = async () => {
    const faults = []
    if (!own && way === '') faults.push({ pointer: '/content/way', detail: t('weighing.error.way') })
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('weighing.error.voice') })
    if (
      await say(
        form,
        faults,
        'voice',
        { text: text.trim(), way: own ? ('self' as const) : (way as Way), persons: own ? [] : persons },
        { saidBy, ...below(weighing.item) },
      )
    )
      onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('weighing.voice.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="voice-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      {!own && (
        <>
          <ChoiceList
            id="voice-way"
            label={t('weighing.voice.way')}
            error={form.error('/content/way')}
            choices={ways
              .filter((value) => value !== 'self')
              .map((value) => ({ value, label: t(`weighing.way.${value}`) }))}
            value={way === '' ? undefined : way}
            onChange={(value) => form.set('way', value)}
          />
          <PeopleField
            id="voice-with"
            label={t('weighing.voice.with-whom')}
            marker={t('plan.optional')}
            people={table.plan.persons.filter(({ id, atTable }) => atTable && id !== saidBy)}
            me={me}
            value={persons}
            onChange={(ids) => form.set('persons', ids)}
          />
        </>
      )}
      <TextArea
        id="voice-text"
        label={t(own ? 'weighing.voice.text' : 'weighing.voice.text.other')}
        hint={t(own ? 'weighing.voice.hint' : 'weighing.voice.hint.other')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
