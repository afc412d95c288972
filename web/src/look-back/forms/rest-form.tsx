import { nextDay } from '@keukentafel/core/look-back/rounds.ts'
import { DayField } from '../../lib/items/fields/day-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/text-field.tsx'

type How = 'asleep' | 'closed'
const fields = {
  '/content/how': 'rest-how',
  '/content/text': 'rest-text',
  '/content/near': 'rest-near',
  '/content': 'rest-who',
  '/onDate': 'rest-day',
}

/** The plan goes to sleep, or is closed: why or what was reached, who stays near, and the day on which somebody asks how it goes. */
export function RestForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const { today } = table.plan
  const form = useKeptForm(`${me}:rest`, {
    how: '' as How | '',
    text: '',
    near: '',
    persons: [] as string[],
    day: partsOf(nextDay('light', today)),
  })
  const { how, text, near, persons, day } = form.values
  const send = async () => {
    const onDate = isoOf(day)
    const faults = []
    if (how === '') faults.push({ pointer: '/content/how', detail: t('look-back.rest.error.how') })
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('look-back.error.text') })
    if (how === 'closed' && persons.length === 0 && near.trim() === '')
      faults.push({ pointer: '/content/near', detail: t('look-back.rest.error.near') })
    if (!onDate || onDate <= today) faults.push({ pointer: '/onDate', detail: t('look-back.error.day') })
    const content = { how, text, near, persons }
    if (await say(form, faults, 'rest', content, { onDate: onDate ?? null })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t(how === 'closed' ? 'look-back.rest.save.closed' : 'look-back.rest.save')}
      onCancel={onDone}
    >
      <ChoiceList
        id="rest-how"
        label={t('look-back.rest.how')}
        error={form.error('/content/how')}
        choices={(['asleep', 'closed'] as const).map((value) => ({
          value,
          label: t(`look-back.rest.how.${value}`),
          hint: t(`look-back.rest.how.${value}.hint`),
        }))}
        value={how || undefined}
        onChange={(value) => form.set('how', value)}
      />
      <TextArea
        id="rest-text"
        label={t(how === 'closed' ? 'look-back.rest.reached' : 'look-back.rest.why')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <PeopleField
        id="rest-who"
        label={t('look-back.rest.who')}
        marker={t('plan.optional')}
        people={table.plan.persons.filter((person) => person.atTable)}
        me={me}
        value={persons}
        onChange={(ids) => form.set('persons', ids)}
      />
      <TextArea
        id="rest-near"
        label={t('look-back.rest.near')}
        hint={t('look-back.rest.near.hint')}
        marker={t('plan.optional')}
        value={near}
        error={form.error('/content/near')}
        onChange={(event) => form.set('near', event.target.value)}
      />
      <DayField
        id="rest-day"
        label={t(how === 'closed' ? 'look-back.rest.aftercare' : 'look-back.rest.again')}
        error={form.error('/onDate')}
        today={today}
        value={day}
        onChange={(value) => form.set('day', value)}
      />
    </FormSheet>
  )
}
