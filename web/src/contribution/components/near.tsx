import { useState } from 'react'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Seat } from '../model.ts'

/** Who stays near, in own words and without an end: nobody asks about them any more. */
export function Near({ table, seats }: { table: Table; seats: readonly Seat[] }) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const near = table.all('near').filter(({ item }) => item.state === 'current')
  const there = new Set(near.flatMap(({ item }) => item.content.persons))
  const others = seats.filter(({ personId, kind }) => kind !== 'family' && !there.has(personId))
  return (
    <section aria-labelledby="near">
      <Stack gap={3}>
        <h2 id="near">{t('contribution.near')}</h2>
        <p className="kt-soft">{t('contribution.near.below')}</p>
        {near.length > 0 && (
          <ul className="contribution__near">
            {near.map((entry) => (
              <OneNear key={entry.item.id} table={table} entry={entry} />
            ))}
          </ul>
        )}
        {table.plan.can.add && others.length > 0 && !adding && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            {t('contribution.near.add')}
          </Button>
        )}
        {adding && <NearForm table={table} others={others} onDone={() => setAdding(false)} />}
      </Stack>
    </section>
  )
}

function OneNear({ table, entry: { item, can } }: { table: Table; entry: Entry<'near'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const past = useAct(() => change(item, { state: 'past' }))
  const names = table.people(item.content.persons).map(({ callName }) => callName)
  return (
    <li>
      <strong>{names.join(', ')}</strong>: <q dir="auto">{item.content.text}</q>{' '}
      {can.move && (
        <Button kind="plain" busy={past.busy} onClick={() => void past.run()}>
          {t('contribution.near.past', { name: names.join(', ') })}
        </Button>
      )}
    </li>
  )
}

function NearForm({ table, others, onDone }: { table: Table; others: readonly Seat[]; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const form = useKeptForm('near:new', { who: '', text: '' })
  const { who, text } = form.values
  const send = async () => {
    const faults = [
      ...(who ? [] : [{ pointer: '/content/persons', detail: t('contribution.error.who') }]),
      ...(text.trim() ? [] : [{ pointer: '/content/text', detail: t('contribution.error.words') }]),
    ]
    if (await say(form, faults, 'near', { text, persons: [who] })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/persons': 'near-who', '/content/text': 'near-text' }}
      onSubmit={() => void send()}
      submit={t('contribution.near.save')}
      onCancel={onDone}
    >
      <ChoiceList
        id="near-who"
        label={t('contribution.near.who')}
        value={who}
        error={form.error('/content/persons')}
        choices={others.map(({ personId, callName, role }) => ({ value: personId, label: callName, hint: role }))}
        onChange={(value) => form.set('who', value)}
      />
      <TextArea
        id="near-text"
        label={t('contribution.near.words')}
        hint={t('contribution.near.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
