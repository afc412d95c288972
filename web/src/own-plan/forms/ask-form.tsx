import { FormSheet } from '../../lib/form-sheet.tsx'
import { PersonField } from '../../lib/items/fields/people-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import type { Room } from '../model.ts'
import { couldJoin } from '../select/could-join.ts'

/** Asking somebody in: told beforehand is what they will read. */
export function AskForm({ table, room, onDone }: { table: Table; room: Room; onDone: () => void }) {
  const t = useText()
  const ask = useWrite('askIntoRoom')
  const form = useKeptForm(`${room.id}:ask`, { personId: '', mayAsk: false })
  const { id, personId, mayAsk } = form.values
  const people = couldJoin(
    table,
    room.members.map((member) => member.personId),
  )
  const chosen = table.person(personId)
  const send = async () => {
    if (!personId) return form.fail([{ pointer: '/personId', detail: t('own-plan.people.ask.missing') }])
    const body = { id, personId, mayAsk: mayAsk && chosen?.kind === 'family' }
    const params = { familyId: table.plan.family.id, roomId: room.id }
    if (await form.submit(() => ask.mutateAsync({ params, body, key: form.keyFor(body) }))) onDone()
  }
  if (people.length === 0) return <p>{t('own-plan.people.ask.none')}</p>
  return (
    <FormSheet
      form={form}
      fields={{ '/personId': 'ask-who' }}
      onSubmit={() => void send()}
      submitLabel={
        chosen ? t('own-plan.people.ask.save', { name: chosen.callName }) : t('own-plan.people.ask.save-none')
      }
      onCancel={onDone}
      cancelLabel={t('own-plan.cancel')}
    >
      <PersonField
        id="ask-who"
        label={t('own-plan.people.ask.who')}
        hint={t('own-plan.people.ask.hint')}
        error={form.error('/personId')}
        people={people}
        value={personId}
        onChange={(value) => form.set('personId', value)}
      />
      {chosen?.kind === 'family' && (
        <ChoiceList
          id="ask-too"
          label={chosen.callName}
          marker={t('own-plan.optional')}
          multiple
          choices={[{ value: 'too', label: t('own-plan.people.ask.too') }]}
          value={mayAsk ? ['too'] : []}
          onChange={(value) => form.set('mayAsk', value.length > 0)}
        />
      )}
    </FormSheet>
  )
}
