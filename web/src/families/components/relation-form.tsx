import { type RelationKind, relationKinds, type Strength, strengths } from '@keukentafel/core/families/relations.ts'
import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Family } from '../model.ts'
import { FormSheet } from './form-sheet.tsx'
import { SelectField } from './select-field.tsx'
import { where } from './where.ts'

const fields = {
  '/fromPerson': 'relation-from',
  '/kind': 'relation-kind',
  '/toPerson': 'relation-to',
  '/note': 'relation-note',
  '/strength': 'relation-strength',
}

/** Saying that one person is something of another, as a sentence that one fills in. */
export function RelationForm({ family }: { family: Family }) {
  const t = useText()
  const add = useWrite('addRelation')
  const form = useForm(`relation-${family.id}`, {
    id: newId(),
    fromPerson: '',
    kind: '',
    toPerson: '',
    note: '',
    strength: '',
  })
  const { values } = form
  const people = family.members.map((member) => ({ value: member.id, label: member.callName }))
  const kinds = relationKinds.map((kind) => ({ value: kind, label: t(`families.kind.${kind}`) }))
  const backTo = where(family.id)
  const send = async () => {
    const asked = [
      'fromPerson',
      'kind',
      'toPerson',
      ...(values.kind === 'supports' ? (['strength'] as const) : []),
    ] as const
    const missing = asked.filter((field) => values[field] === '')
    if (missing.length > 0)
      return form.fail(missing.map((field) => ({ pointer: `/${field}`, detail: t(`families.missing.${field}`) })))
    const answer = await form.submit(({ id, fromPerson, kind, toPerson, note, strength }) =>
      add.mutateAsync({
        params: { familyId: family.id },
        body: {
          id,
          fromPerson,
          toPerson,
          note,
          kind: kind as RelationKind,
          strength: kind === 'supports' ? (strength as Strength) : '',
        },
      }),
    )
    if (answer) navigate(backTo)
  }
  const none = t('families.choose')
  return (
    <FormSheet
      title={t('families.relations.add-title')}
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submitLabel={t('families.save')}
      backTo={backTo}
    >
      <SelectField
        id="relation-from"
        label={t('families.relation-form.from')}
        none={none}
        choices={people}
        error={form.error('/fromPerson')}
        value={values.fromPerson}
        onChange={(value) => form.set('fromPerson', value)}
      />
      <SelectField
        id="relation-kind"
        label={t('families.relation-form.kind')}
        none={none}
        choices={kinds}
        error={form.error('/kind')}
        value={values.kind}
        onChange={(value) => form.set('kind', value)}
      />
      <SelectField
        id="relation-to"
        label={t('families.relation-form.to')}
        none={none}
        choices={people.filter((one) => one.value !== values.fromPerson)}
        error={form.error('/toPerson')}
        value={values.toPerson}
        onChange={(value) => form.set('toPerson', value)}
      />
      {values.kind === 'supports' && (
        <>
          <p className="kt-soft">{t('families.strength.who')}</p>
          <SelectField
            id="relation-strength"
            label={t('families.relation-form.strength')}
            none={none}
            choices={strengths.map((strength) => ({ value: strength, label: t(`families.strength.${strength}`) }))}
            error={form.error('/strength')}
            value={values.strength}
            onChange={(value) => form.set('strength', value)}
          />
        </>
      )}
      <TextField
        id="relation-note"
        label={t('families.relation-form.note')}
        hint={t('families.relation-form.note-hint')}
        marker={t('families.optional')}
        error={form.error('/note')}
        value={values.note}
        onChange={(event) => form.set('note', event.target.value)}
      />
    </FormSheet>
  )
}
