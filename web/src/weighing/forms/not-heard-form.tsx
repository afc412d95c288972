import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { voicesOf, type Weighing } from '../select/weighing.ts'

interface Props {
  table: Table
  weighing: Weighing
  needed: readonly string[]
  onDone: () => void
}

const fields = { '/content/aboutPersons': 'not-who', '/content': 'not-who', '/content/text': 'not-text' }

/** Why somebody was not heard: an honest reason, which they can read and see otherwise. */
export function NotHeardForm({ table, weighing, needed, onDone }: Props) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:not-heard:${weighing.item.id}`, { aboutPersons: [] as string[], text: '' })
  const { aboutPersons, text } = form.values
  const silent = table.people(needed).filter(({ id }) => voicesOf(table, weighing, id).length === 0)
  const send = async () => {
    const faults = []
    if (aboutPersons.length === 0)
      faults.push({ pointer: '/content/aboutPersons', detail: t('weighing.error.not-who') })
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('weighing.error.reason') })
    if (await say(form, faults, 'not-heard', { text: text.trim(), aboutPersons }, below(weighing.item))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('weighing.not-heard.save')}
      onCancel={onDone}
    >
      <PeopleField
        id="not-who"
        label={t('weighing.not-heard.who')}
        error={form.error('/content/aboutPersons')}
        people={silent}
        me={me}
        value={aboutPersons}
        onChange={(ids) => form.set('aboutPersons', ids)}
      />
      <TextArea
        id="not-text"
        label={t('weighing.not-heard.text')}
        hint={t('weighing.not-heard.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
