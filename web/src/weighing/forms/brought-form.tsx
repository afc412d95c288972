import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** What came of a decision, when people look at it again. */
export function BroughtForm({
  table,
  entry: { item },
  onDone,
}: {
  table: Table
  entry: Entry<'decision'>
  onDone: () => void
}) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const form = useKeptForm(`${table.plan.me.personId}:brought:${item.id}`, {
    brought: item.content.brought,
    seen: item.version,
  })
  const send = async () => {
    const content = { brought: form.values.brought.trim() }
    const version = seenVersion(form, item)
    if (await form.submit(() => change({ id: item.id, version }, { content }, form.keyFor([content, version]))))
      onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/brought': 'brought' }}
      onSubmit={() => void send()}
      submit={t('weighing.brought.save')}
      onCancel={onDone}
    >
      <TextArea
        id="brought"
        label={t('weighing.brought')}
        value={form.values.brought}
        error={form.error('/content/brought')}
        onChange={(event) => form.set('brought', event.target.value)}
      />
    </FormSheet>
  )
}
