import { type HeardQuestion, heardQuestions } from '@keukentafel/core/plan/heard.ts'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Talk } from '../conversation/people.ts'
import { answersOf, type Check } from './checks.ts'
import { Question } from './questions.tsx'

const fields = {
  '/content/text': 'heard-text',
  ...Object.fromEntries(heardQuestions.map((question) => [`/content/${question}`, `heard-${question}`])),
}

/** Four questions and a sentence, for oneself; of a small child without an account with who sits beside it. */
export function HeardForm({
  table,
  talk,
  who,
  check,
  onDone,
  onCancel,
}: {
  table: Table
  talk: Talk
  who: Person
  check?: Check | undefined
  onDone: () => void
  onCancel?: () => void
}) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const before = check && answersOf(check)
  const first = (question: HeardQuestion) => String(before?.[question] ?? '')
  const form = useKeptForm(`${who.id}:heard:${talk.item.id}`, {
    heard: first('heard'),
    matters: first('matters'),
    suits: first('suits'),
    counts: first('counts'),
    text: check?.item.content.text ?? '',
  })
  const { text } = form.values
  const send = async () => {
    const number = (question: HeardQuestion) => (form.values[question] === '' ? null : Number(form.values[question]))
    const answers = {
      heard: number('heard'),
      matters: number('matters'),
      suits: number('suits'),
      counts: number('counts'),
    }
    const content = { ...answers, text: text.trim() }
    if (content.text === '' && Object.values(answers).every((answer) => answer === null))
      return form.fail([{ pointer: '/content/heard', detail: t('heard.error') }])
    const body = {
      id: form.values.id,
      kind: 'heard-check' as const,
      parentId: talk.item.id,
      saidBy: who.id,
      onDate: null,
      audience: 'chosen' as const,
      audiencePersons: [who.id],
      content,
    }
    const sent = await form.submit(() =>
      check ? change(check.item, { content }, form.keyFor(content)) : add(body, form.keyFor(body)),
    )
    if (sent) onDone()
  }
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void send()} submit={t('heard.save')} onCancel={onCancel}>
      {heardQuestions.map((question) => (
        <Question
          key={question}
          question={question}
          helper={who.kind === 'professional'}
          value={form.values[question]}
          onChange={(value) => form.set(question, value)}
        />
      ))}
      <TextArea
        id="heard-text"
        label={t('heard.text')}
        hint={t('heard.text.hint')}
        marker={t('plan.optional')}
        rows={2}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
