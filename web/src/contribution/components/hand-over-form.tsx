import type { Contribution } from '@keukentafel/core/contribution/contribution.ts'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Seat } from '../model.ts'

const YOUTH = 12

interface Props {
  table: Table
  seat: Seat
  seats: readonly Seat[]
  /** What this person does, for each goal. */
  does: readonly Contribution[]
  onDone: () => void
}

/** Asks one other to take over what somebody does for a goal. Nothing goes over before that one says yes. */
export function HandOverForm({ table, seat, seats, does, onDone }: Props) {
  const t = useText()
  const say = useSay(table)
  const goals = does.flatMap(({ goalId }) => table.find(goalId, 'goal') ?? [])
  const form = useKeptForm(`hand-over-${seat.id}`, { goal: goals[0]?.item.id ?? '', to: '', text: '' })
  const { goal: goalId, to, text } = form.values
  // Who works here too comes first; a child below twelve is not asked to do the work of another.
  const others = seats
    .filter(({ personId, hasAccount }) => personId !== seat.personId && hasAccount)
    .filter(({ personId }) => (table.person(personId)?.age ?? YOUTH) >= YOUTH)
    .sort((a, b) => Number(b.kind === 'professional') - Number(a.kind === 'professional'))
  const send = async () => {
    const goal = table.find(goalId, 'goal')
    const faults = to && goal ? [] : [{ pointer: '/content/doers', detail: t('contribution.error.to') }]
    const content = { text, persons: [seat.personId], doers: [to] }
    const asked = await say(form, faults, 'hand-over', content, goal ? below(goal.item) : {})
    if (asked) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/doers': 'hand-to', '/content/text': 'hand-text' }}
      onSubmit={() => void send()}
      submit={t('contribution.hand.send')}
      onCancel={onDone}
    >
      {goals.length > 1 && (
        <ChoiceList
          id="hand-goal"
          label={t('contribution.hand.goal')}
          value={goalId}
          choices={goals.map(({ item }) => ({ value: item.id, label: item.content.words }))}
          onChange={(value) => form.set('goal', value)}
        />
      )}
      <ChoiceList
        id="hand-to"
        label={t('contribution.hand.to')}
        hint={t('contribution.hand.hint')}
        value={to}
        error={form.error('/content/doers')}
        choices={others.map(({ personId, callName, role }) => ({ value: personId, label: callName, hint: role }))}
        onChange={(value) => form.set('to', value)}
      />
      <TextArea
        id="hand-text"
        label={t('contribution.hand.words')}
        marker={t('contribution.optional')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
