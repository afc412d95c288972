import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { acrOf, acrText } from '../acr-text.ts'
import type { Provider } from './providers.tsx'

const levels = ['low', 'substantial', 'high'] as const
const texts = ['id', 'name', 'issuer', 'clientId'] as const

/** What is agreed with a provider. Our own key is made by itself. */
export function ProviderForm({ provider, onDone }: { provider: Provider | undefined; onDone: () => void }) {
  const t = useText()
  const { organisations } = useRead('listOrganisations')
  const put = useWrite('putProvider')
  const form = useForm(`provider-${provider?.id ?? ''}`, {
    id: provider?.id ?? '',
    name: provider?.name ?? '',
    organisationId: provider?.organisationId ?? '',
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    acr: acrText(provider?.acr ?? {}),
    atLeast: provider?.atLeast ?? ('substantial' as Provider['atLeast']),
    domains: provider?.domains.join(', ') ?? '',
  })
  const { values } = form
  const send = async () => {
    const acr = acrOf(values.acr)
    if (!acr) return form.fail([{ pointer: '/acr', detail: t('administration.provider.acr.wrong') }])
    const sent = await form.submit(() =>
      put.mutateAsync({
        body: {
          id: values.id.trim(),
          name: values.name,
          issuer: values.issuer.trim(),
          clientId: values.clientId,
          atLeast: values.atLeast,
          acr,
          organisationId: values.organisationId || null,
          domains: values.domains.split(/[\s,]+/).filter(Boolean),
        },
      }),
    )
    if (!sent) return
    form.clear()
    onDone()
  }
  const fault = (field: string) => form.error(`/${field}`)
  return (
    <FormSheet
      form={form}
      fields={{
        '/id': 'provider-id',
        '/name': 'provider-name',
        '/issuer': 'provider-issuer',
        '/clientId': 'provider-clientId',
        '/organisationId': 'provider-organisation',
        '/acr': 'provider-acr',
        '/atLeast': 'provider-at-least',
        '/domains': 'provider-domains',
      }}
      onSubmit={() => void send()}
      submitLabel={t('administration.provider.save')}
      onCancel={onDone}
      cancelLabel={t('administration.not-now')}
    >
      {texts.map((field) => (
        <TextField
          key={field}
          id={`provider-${field}`}
          label={t(`administration.field.${field}`)}
          hint={t(`administration.field.${field}.hint`)}
          error={fault(field)}
          value={values[field]}
          onChange={(event) => form.set(field, event.target.value)}
          readOnly={field === 'id' && provider !== undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      ))}
      <Field id="provider-organisation" label={t('administration.field.organisation')}>
        {(aria) => (
          <select
            {...aria}
            className="kt-input"
            value={values.organisationId}
            onChange={(event) => form.set('organisationId', event.target.value)}
          >
            <option value="">{t('administration.field.organisation.none')}</option>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextArea
        id="provider-acr"
        label={t('administration.field.acr')}
        hint={t('administration.field.acr.hint')}
        error={fault('acr')}
        value={values.acr}
        onChange={(event) => form.set('acr', event.target.value)}
        autoCapitalize="none"
        spellCheck={false}
      />
      <ChoiceList
        id="provider-at-least"
        beside
        label={t('administration.field.at-least')}
        value={values.atLeast}
        onChange={(next) => form.set('atLeast', next)}
        choices={levels.map((value) => ({ value, label: t(`administration.level.${value}`) }))}
      />
      <TextField
        id="provider-domains"
        label={t('administration.field.domains')}
        hint={t('administration.field.domains.hint')}
        error={form.faults.find(({ pointer }) => pointer.startsWith('/domains'))?.detail}
        value={values.domains}
        onChange={(event) => form.set('domains', event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </FormSheet>
  )
}
