import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { steps } from '../select/levels.ts'

const fields = {
  ...Object.fromEntries(steps.map(([, name]) => [`/content/levels/${name}`, `levels-${name}`])),
  '/content/levels/weight': 'levels-weight',
}

/** The levels of a goal in own words, written before the time that is looked back at. */
export function LevelsForm({ table, goal, onDone }: { table: Table; goal: Entry<'goal'>; onDone: () => void }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { levels } = goal.item.content
  const form = useKeptForm(`${table.plan.me.personId}:levels:${goal.item.id}`, {
    lowest: levels?.lowest ?? '',
    lower: levels?.lower ?? '',
    expected: levels?.expected ?? '',
    higher: levels?.higher ?? '',
    highest: levels?.highest ?? '',
    weight: String(levels?.weight ?? 1),
    seen: goal.item.version,
  })
  const send = async () => {
    const { lowest, lower, expected, higher, highest, weight } = form.values
    const words = { lowest, lower, expected, higher, highest }
    const empty = steps.filter(([, name]) => words[name].trim() === '')
    if (empty.length > 0)
      return form.fail(
        empty.map(([, name]) => ({
          pointer: `/content/levels/${name}`,
          detail: t('look-back.levels.error', { level: t(`look-back.level.${name}`) }),
        })),
      )
    const content = { levels: { ...words, weight: Number(weight), from: table.plan.today } }
    const version = seenVersion(form, goal.item)
    const sent = await form.submit(() =>
      change({ id: goal.item.id, version }, { content }, form.keyFor([content, version])),
    )
    if (sent) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('look-back.levels.save')}
      onCancel={onDone}
    >
      <p className="kt-soft">{t('look-back.levels.how')}</p>
      {steps.map(([, name]) => (
        <TextArea
          key={name}
          id={`levels-${name}`}
          label={t(`look-back.level.${name}`)}
          rows={2}
          value={form.values[name]}
          error={form.error(`/content/levels/${name}`)}
          onChange={(event) => form.set(name, event.target.value)}
        />
      ))}
      <ChoiceList
        id="levels-weight"
        label={t('look-back.levels.weight')}
        beside
        choices={['1', '2', '3'].map((value) => ({ value, label: t(`look-back.levels.weight.${value}`) }))}
        value={form.values.weight}
        onChange={(value) => form.set('weight', value)}
      />
      {table.me?.kind !== 'family' && goal.item.state === 'now' && (
        <p className="kt-small">{t('plan.words.asks-again')}</p>
      )}
    </FormSheet>
  )
}
