import { useDates } from '../../lib/dates.ts'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { inSentence, type Seat } from '../model.ts'

/** Proposes in words, as something to talk about, that one does what two do now: nothing is switched by it. */
export function BundleForm({
  table,
  seat,
  goalId,
  withPersons,
  onDone,
}: {
  table: Table
  seat: Seat
  goalId: string
  withPersons: readonly string[]
  onDone: () => void
}) {
  const t = useText()
  const dates = useDates()
  const say = useSay(table)
  const names = table.people(withPersons).map(({ callName }) => callName)
  const form = useKeptForm(`bundle-${seat.id}-${goalId}`, {
    text: t('contribution.bundle.draft', {
      names: dates.list([seat.callName, ...names]),
      goal: inSentence(table.find(goalId, 'goal')?.item.content.words ?? ''),
    }),
  })
  const { text } = form.values
  const send = async () => {
    const faults = text.trim() === '' ? [{ pointer: '/content/text', detail: t('contribution.error.words') }] : []
    const persons = [seat.personId, ...withPersons]
    if (await say(form, faults, 'conversation', { text, persons })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/text': 'bundle-text' }}
      onSubmit={() => void send()}
      submit={t('contribution.bundle.send')}
      onCancel={onDone}
    >
      <TextArea
        id="bundle-text"
        label={t('contribution.bundle.words')}
        hint={t('contribution.bundle.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
