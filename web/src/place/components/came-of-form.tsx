import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import { hearersOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = { '/content/text': 'came-text', '/content/itemId': 'came-item' }
const kinds = ['goal', 'step', 'agreement', 'decision', 'safety-agreement', 'conclusion'] as const
const over = ['past', 'stopped']

/** What came of the words of a child, in words for the child, perhaps with what of the plan it became part of. */
export function CameOfForm({ table, word, onDone }: { table: Table; word: Entry<'child-word'>; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const name = table.person(word.item.saidBy)?.callName ?? ''
  const form = useKeptForm(`${table.plan.me.personId}:came-of:${word.item.id}`, { text: '', itemId: '' })
  const { text, itemId } = form.values
  // Only what the child hears too: a link to what is kept from it would tell that there is something.
  const choices = kinds
    .flatMap((kind) => table.all(kind) as Entry[])
    .filter(
      ({ item }) => !over.includes(item.state) && hearersOf(table, item).some((one) => one.id === word.item.saidBy),
    )
    .map(({ item }) => ({ value: item.id, label: textOf(item), hint: t(`plan.kind.${item.kind}`) }))
  const send = async () => {
    const faults = text.trim() === '' ? [{ pointer: '/content/text', detail: t('place.came.error') }] : []
    const content = { text: text.trim(), itemId: itemId || null }
    if (await say(form, faults, 'came-of', content, { parentId: word.item.id })) onDone()
  }
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void send()} submit={t('place.came.save')} onCancel={onDone}>
      <TextArea
        id="came-text"
        label={t('place.came.text', { name })}
        hint={t('place.came.text.hint')}
        rows={2}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {choices.length > 0 && (
        <Disclosure summary={t('place.came.link')} open={itemId !== ''}>
          <ChoiceList
            id="came-item"
            label={t('place.came.link.label')}
            choices={[{ value: '', label: t('place.came.link.none') }, ...choices]}
            value={itemId}
            onChange={(value) => form.set('itemId', value)}
          />
        </Disclosure>
      )}
    </FormSheet>
  )
}
