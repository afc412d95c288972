import { FormSheet } from '../../lib/form-sheet.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { href } from '../../lib/paths.ts'
import { useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { couldJoin } from '../select/could-join.ts'

/** Beginning a room: its name, and who is in it, each chosen; nobody is ticked beforehand. */
export function OpenRoomForm({ table, onCancel }: { table: Table; onCancel: () => void }) {
  const t = useText()
  const open = useWrite('openOwnRoom')
  const { id: familyId } = table.plan.family
  const form = useKeptForm(`${table.plan.me.personId}:own-room`, {
    name: t('own-plan.open.name.first'),
    persons: [] as string[],
  })
  const { id, name, persons } = form.values
  const people = couldJoin(table, [])
  const send = async () => {
    const body = { id, name, persons }
    const done = await form.submit(() => open.mutateAsync({ params: { familyId }, body, key: form.keyFor(body) }))
    if (done) navigate(href('/t/:familyId/eigen-plan/:roomId', { familyId, roomId: id }))
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/name': 'room-name', '/persons': 'room-who' }}
      onSubmit={() => void send()}
      submitLabel={t('own-plan.open.save')}
      onCancel={onCancel}
      cancelLabel={t('own-plan.cancel')}
    >
      <TextField
        id="room-name"
        label={t('own-plan.open.name')}
        hint={t('own-plan.open.name.hint')}
        value={name}
        error={form.error('/name')}
        onChange={(event) => form.set('name', event.target.value)}
      />
      {people.length === 0 ? (
        <p className="kt-soft">{t('own-plan.open.nobody')}</p>
      ) : (
        <PeopleField
          id="room-who"
          label={t('own-plan.open.who')}
          hint={t('own-plan.open.who.hint')}
          marker={t('own-plan.optional')}
          people={people}
          value={persons}
          onChange={(ids) => form.set('persons', ids)}
        />
      )}
    </FormSheet>
  )
}
