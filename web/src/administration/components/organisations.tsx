import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Members } from './members.tsx'
import { Words } from './words.tsx'

/** Organisations, each with its people. */
export function Organisations() {
  const t = useText()
  const { organisations } = useRead('listOrganisations')
  return (
    <Card aria-labelledby="organisations">
      <Stack gap={4}>
        <h2 id="organisations">{t('administration.organisations')}</h2>
        {organisations.map(({ id, name, members }) => (
          <Disclosure key={id} summary={t('administration.organisation', { name, members })}>
            <Members organisationId={id} name={name} />
            <Words organisationId={id} name={name} />
          </Disclosure>
        ))}
        <NewOrganisation />
      </Stack>
    </Card>
  )
}

function NewOrganisation() {
  const t = useText()
  const form = useForm('new-organisation', { name: '' })
  const add = useWrite('addOrganisation')
  const send = async () => {
    if (await form.submit(({ name }) => add.mutateAsync({ body: { name } }))) form.clear()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/name': 'organisation-name' }}
      onSubmit={() => void send()}
      submitLabel={t('administration.organisation.add')}
      cancelLabel=""
    >
      <TextField
        id="organisation-name"
        label={t('administration.organisation.name')}
        error={form.error('/name')}
        value={form.values.name}
        onChange={(event) => form.set('name', event.target.value)}
        autoComplete="off"
      />
    </FormSheet>
  )
}
