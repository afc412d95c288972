import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = { '/content/text': 'with-text', '/audiencePersons': 'with-people', '/audience': 'with-people' }

/**
 * Asking for a talk with whom one chooses, with words to begin with that are one's own to change. Nobody else hears that it was
 * asked: not whom it is about either.
 */
export function TalkWithForm({
  table,
  name,
  begin,
  people,
  onDone,
  onCancel,
}: {
  table: Table
  /** What is asked, to keep its draft apart. */
  name: string
  begin: string
  people: readonly Person[]
  onDone: (id: string) => void
  onCancel?: () => void
}) {
  const t = useText()
  const { family, me } = table.plan
  const add = useAddItem(family.id)
  const form = useKeptForm(`${me.personId}:talk-with:${name}`, { text: begin, persons: [] as string[] })
  const { id, text } = form.values
  const persons = form.values.persons.filter((one) => people.some((person) => person.id === one))
  const send = async () => {
    const faults = []
    if (persons.length === 0) faults.push({ pointer: '/audiencePersons', detail: t('heard.with.error') })
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('heard.with.text.error') })
    if (faults.length > 0) return form.fail(faults)
    const body = {
      id,
      kind: 'conversation' as const,
      parentId: null,
      onDate: null,
      audience: 'chosen' as const,
      audiencePersons: [me.personId, ...persons],
      content: { text },
    }
    const sent = await form.submit(async () => {
      await add(body, form.keyFor(body))
      return true
    })
    if (sent) onDone(id)
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('heard.with.save')}
      onCancel={onCancel}
    >
      <PeopleField
        id="with-people"
        label={t('heard.with')}
        hint={t('heard.with.hint')}
        error={form.error('/audiencePersons') ?? form.error('/audience')}
        people={people}
        value={persons}
        onChange={(ids) => form.set('persons', ids)}
      />
      <TextArea
        id="with-text"
        label={t('heard.with.text')}
        rows={3}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
