import { Notice } from '../../../ui/notice.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { useText } from '../../text.tsx'
import type { Entry } from '../model.ts'
import type { Table } from '../select/table.ts'
import { FormSheet } from './form-sheet.tsx'
import { MineBeside } from './mine-beside.tsx'
import { mayBeEmpty, useWords } from './use-words.ts'
import { WordsConflict } from './words-conflict.tsx'

interface Props {
  table: Table
  entry: Entry
  onDone: () => void
}

/** Changing words: what somebody else changed meanwhile is told calmly, and chosen between when both changed the same. */
export function WordsEditor({ table, entry, onDone }: Props) {
  const t = useText()
  const { form, base, live, isChangedMeanwhile, clashes, save, settle } = useWords(table, entry, onDone)
  const { item } = entry
  const by = table.person(item.updatedBy)?.callName ?? t('plan.somebody')
  const fields = Object.fromEntries(Object.keys(base).map((field) => [`/content/${field}`, `words-${field}`]))
  if (clashes) return <WordsConflict table={table} item={item} clashes={clashes} busy={form.busy} onSettle={settle} />
  if (form.problem?.code === 'not.allowed' || !entry.can.edit)
    return (
      <MineBeside
        table={table}
        on={item}
        text={Object.values(form.values.words).filter(Boolean).join('\n')}
        onDone={onDone}
      />
    )
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void save()} submit={t('plan.words.save')} onCancel={onDone}>
      {isChangedMeanwhile && (
        <Notice live tone="calm" title={t('plan.words.meanwhile.title', { name: by })} titleAs="p">
          {Object.entries(live).map(
            ([field, text]) =>
              text !== base[field] && (
                <p key={field} dir="auto">
                  <q>{text}</q>
                </p>
              ),
          )}
          <p>{t('plan.words.meanwhile')}</p>
        </Notice>
      )}
      {item.kind === 'goal' && item.state === 'now' && table.me?.kind !== 'family' && (
        <Notice>{t('plan.words.asks-again')}</Notice>
      )}
      {Object.keys(base).map((field) => (
        <TextArea
          key={field}
          id={`words-${field}`}
          label={t(`plan.words.${item.kind}.${field}`)}
          {...(mayBeEmpty.has(field) && { marker: t('plan.optional') })}
          value={form.values.words[field] ?? ''}
          error={form.error(`/content/${field}`)}
          onChange={(event) => form.set('words', { ...form.values.words, [field]: event.target.value })}
        />
      ))}
    </FormSheet>
  )
}
