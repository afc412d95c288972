import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** Yes, or no with why: of oneself, or what somebody without an account said. */
export function AnswerForm({
  table,
  change,
  saidBy,
  onDone,
}: {
  table: Table
  change: ItemOf<'calmer-change'>
  saidBy: string
  onDone?: () => void
}) {
  const t = useText()
  const say = useSay(table)
  const own = saidBy === table.plan.me.personId
  const form = useKeptForm(`${table.plan.me.personId}:answer:${change.id}:${saidBy}`, {
    answer: '' as 'yes' | 'no' | '',
    text: '',
  })
  const id = `answer-${change.id.slice(0, 8)}-${saidBy.slice(0, 8)}`
  const fields = { '/content/answer': id, '/content/text': `${id}-text`, '/saidBy': id }
  const { answer, text } = form.values
  const send = async () => {
    const faults = []
    if (answer === '') faults.push({ pointer: '/content/answer', detail: t('calm.answer.error') })
    if (answer === 'no' && text.trim() === '')
      faults.push({ pointer: '/content/text', detail: t('calm.answer.error.text') })
    const content = { answer: answer || 'yes', text: answer === 'no' ? text.trim() : '' }
    if (await say(form, faults, 'calmer-answer', content, { ...below(change), saidBy })) onDone?.()
  }
  const name = table.person(saidBy)?.callName ?? ''
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('calm.answer.save')}
      {...(onDone && { onCancel: onDone })}
    >
      <ChoiceList
        id={id}
        beside
        label={own ? t('calm.answer') : t('calm.answer.of', { name })}
        value={answer || undefined}
        error={form.error('/content/answer')}
        choices={[
          { value: 'yes', label: t('calm.answer.yes') },
          { value: 'no', label: t('calm.answer.no') },
        ]}
        onChange={(value) => form.set('answer', value)}
      />
      {answer === 'no' && (
        <TextArea
          id={`${id}-text`}
          label={t('calm.answer.why')}
          value={text}
          error={form.error('/content/text')}
          onChange={(event) => form.set('text', event.target.value)}
        />
      )}
    </FormSheet>
  )
}
