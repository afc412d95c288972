import { useDates } from '../../lib/dates.ts'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useRead } from '../../lib/query.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { Beginnings } from '../components/beginnings.tsx'
import { Readers } from '../components/readers.tsx'
import { WhenReached } from '../components/when-reached.tsx'
import { reachableFor, readersOf } from '../use-readers.ts'

const fields = {
  '/audiencePersons': 'new-to',
  '/audience': 'new-to',
  '/content/text': 'new-text',
}

interface Props {
  table: Table
  /** Below what it hangs, and whom it was begun for. */
  below?: string | undefined
  to?: string | undefined
  onDone: (id: string) => void
  onCancel: () => void
}

/** Choosing who reads it, then writing: who reads it stands there before it is sent. */
export function NewThreadForm({ table, below, to, onDone, onCancel }: Props) {
  const t = useText()
  const dates = useDates()
  const child = useRegister() === 'child'
  const say = useSay(table)
  const familyId = table.plan.family.id
  const found = useRead('readReaders', { params: { familyId }, query: below ? { below } : {} })
  const able = reachableFor(table, found)
  const people = table.plan.persons.filter(({ id }) => able.includes(id))
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:thread:${below ?? ''}:${to ?? ''}`, {
    to: to && able.includes(to) ? [to] : ([] as string[]),
    text: '',
  })
  const { text } = form.values
  const chosen = form.values.to.filter((id) => able.includes(id))
  const { readers, given } = readersOf(table, found, chosen)
  const ofFamily = people.filter(({ kind }) => kind === 'family').map(({ id }) => id)
  const helpers = table.people(chosen).filter(({ kind }) => kind === 'professional')
  const send = async () => {
    const faults = []
    if (chosen.length === 0) faults.push({ pointer: '/audiencePersons', detail: t('messages.to.error') })
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('messages.text.error') })
    const more = { parentId: below ?? null, audience: 'chosen' as const, audiencePersons: [me, ...chosen] }
    const made = await say(form, faults, 'thread', { text: text.trim() }, more)
    if (made) onDone(made.id)
  }
  return (
    <FormSheet form={form} fields={fields} submit={t('messages.send')} onSubmit={() => void send()} onCancel={onCancel}>
      <Stack gap={3}>
        <PeopleField
          id="new-to"
          label={t('messages.to')}
          hint={t('messages.to.hint')}
          error={form.error('/audiencePersons') ?? form.error('/audience')}
          people={people}
          value={chosen}
          onChange={(ids) => form.set('to', ids)}
        />
        {ofFamily.length > 1 && !child && (
          <Row gap={2}>
            <Button kind="plain" onClick={() => form.set('to', ofFamily)}>
              {t('messages.to.family')}
            </Button>
            <Button kind="plain" onClick={() => form.set('to', [...able])}>
              {t('messages.to.all')}
            </Button>
          </Row>
        )}
      </Stack>
      <WhenReached familyId={familyId} persons={helpers.map(({ id }) => id)} />
      <Readers table={table} ids={readers} />
      {text === '' && <Beginnings table={table} onPick={(begun) => form.set('text', begun)} />}
      <TextArea
        id="new-text"
        label={t('messages.text')}
        hint={t('messages.text.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {given.length > 0 && (
        <p className="kt-small">
          {t('messages.given', { names: dates.list(table.people(given).map(({ callName }) => callName)) })}
        </p>
      )}
    </FormSheet>
  )
}
