import type { energyWays } from '@keukentafel/core/calm/names.ts'
import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = {
  '/content/text': 'energy-text',
  '/content/aboutPersons': 'energy-whom',
  '/content': 'energy-whom',
  '/audience': 'energy-audience',
  '/audiencePersons': 'energy-audience',
}

/** Something that costs energy, or gives it, in own words, and to whom. */
export function EnergyForm({
  table,
  way,
  onDone,
}: {
  table: Table
  way: (typeof energyWays)[number]
  onDone: () => void
}) {
  const t = useText()
  const say = useSay(table)
  const child = useRegister() === 'child'
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:energy:${way}`, {
    text: '',
    aboutPersons: [me],
    hearing: { audience: 'family', audiencePersons: [] } as Hearing,
  })
  const { text, aboutPersons, hearing } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t(`calm.energy.${way}.error`) })
    faults.push(...faultsOfHearing(hearing, t))
    if (await say(form, faults, 'energy', { way, text: text.trim(), aboutPersons }, hearing)) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('calm.energy.save')}
      onCancel={onDone}
    >
      <TextArea
        id="energy-text"
        label={t(`calm.energy.${way}.label`)}
        hint={t(`calm.energy.${way}.hint`)}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {!child && (
        <PeopleField
          id="energy-whom"
          label={t('calm.energy.whom')}
          error={form.error('/content/aboutPersons')}
          people={table.plan.persons.filter(({ kind }) => kind === 'family')}
          me={me}
          value={aboutPersons}
          onChange={(ids) => form.set('aboutPersons', ids)}
        />
      )}
      <AudienceField
        table={table}
        id="energy-audience"
        saidBy={me}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
