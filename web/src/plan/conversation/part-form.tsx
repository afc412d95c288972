import type { waysToTakePart } from '@keukentafel/core/plan/kinds.ts'
import { HowTo } from '../../lib/how-to.tsx'
import { PeopleField, PersonField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { possibleSayers } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { childrenFirst, partOf, type Talk } from './people.ts'

type Way = (typeof waysToTakePart)[number]
const ways: readonly Way[] = ['there', 'part', 'drawing', 'message', 'spokesperson']
const fields = {
  '/saidBy': 'part-who',
  '/content/way': 'part-way',
  '/content/text': 'part-text',
  '/content/persons': 'part-speaks',
  '/content': 'part-speaks',
}

/** How somebody takes part: there, part of it, with a drawing, a message, or somebody who speaks for them. */
export function PartForm({ table, talk, onDone }: { table: Table; talk: Talk; onDone: () => void }) {
  const t = useText()
  const child = useRegister() === 'child'
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const me = table.plan.me.personId
  // Who has an account says it from their own place; of who writes for whom the server has the last word.
  const others = possibleSayers(table).filter(({ id, hasAccount }) => id === me || !hasAccount)
  const stored = (who: string) => {
    const content = partOf(table, talk, who)?.item.content
    return { way: (content?.way ?? '') as Way | '', text: content?.text ?? '', persons: [...(content?.persons ?? [])] }
  }
  const form = useKeptForm(`${me}:taking-part:${talk.item.id}`, { who: me, ...stored(me) })
  const { who, way, text, persons } = form.values
  const choose = (id: string) => {
    const there = stored(id)
    form.set('who', id)
    form.set('way', there.way)
    form.set('text', there.text)
    form.set('persons', there.persons)
  }
  const send = async () => {
    const faults = []
    if (way === '') faults.push({ pointer: '/content/way', detail: t('conversation.part.error.way') })
    if (way === 'message' && text.trim() === '')
      faults.push({ pointer: '/content/text', detail: t('conversation.part.error.text') })
    if (way === 'spokesperson' && persons.length === 0)
      faults.push({ pointer: '/content/persons', detail: t('conversation.part.error.speaks') })
    if (faults.length > 0) return form.fail(faults)
    const { audience, audiencePersons, id: parentId } = talk.item
    const content = { way, text: text.trim(), persons: way === 'spokesperson' ? persons : [] }
    const there = partOf(table, talk, who)
    const heard = { audience, audiencePersons: [...audiencePersons] }
    const body = { kind: 'taking-part' as const, parentId, saidBy: who, onDate: null, ...heard, content }
    const whole = { id: form.values.id, ...body }
    const sent = await form.submit(() =>
      there ? change(there.item, { content }, form.keyFor(content)) : add(whole, form.keyFor(whole)),
    )
    if (sent) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conversation.part.save')}
      onCancel={onDone}
    >
      {/* Who writes down how a child takes part asks the child first. */}
      {others.length > 1 && <HowTo of="child" />}
      {others.length > 1 && !child && (
        <PersonField
          id="part-who"
          label={t('conversation.part.who')}
          error={form.error('/saidBy')}
          people={[...others].sort(childrenFirst)}
          me={me}
          value={who}
          onChange={choose}
        />
      )}
      <ChoiceList
        id="part-way"
        label={t('conversation.part.label')}
        error={form.error('/content/way')}
        choices={ways.map((value) => ({
          value,
          label: t(`conversation.way.${value}`),
          hint: t(`conversation.way.${value}.hint`),
        }))}
        value={way === '' ? undefined : way}
        onChange={(value) => form.set('way', value)}
      />
      {way === 'spokesperson' && (
        <PeopleField
          id="part-speaks"
          label={t('conversation.part.speaks')}
          error={form.error('/content/persons')}
          people={table.plan.persons.filter(({ id, atTable, kind }) => id !== who && (atTable || kind === 'family'))}
          me={me}
          value={persons}
          onChange={(ids) => form.set('persons', ids)}
        />
      )}
      {way !== '' && (
        <TextArea
          id="part-text"
          label={t(`conversation.part.text.${way}`)}
          {...(way !== 'message' && { marker: t('plan.optional') })}
          rows={2}
          value={text}
          error={form.error('/content/text')}
          onChange={(event) => form.set('text', event.target.value)}
        />
      )}
    </FormSheet>
  )
}
