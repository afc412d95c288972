import { organisationRegimes } from '@keukentafel/core/law/retention.ts'
import type { Output } from '../../lib/api.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'

type Organisation = Output<'listRetention'>['organisations'][number]

/** How long things are kept, with the law; and under which law the work of each organisation falls. */
export function Retention() {
  const t = useText()
  const { terms, noticeDays, logs, organisations } = useRead('listRetention')
  return (
    <Card aria-labelledby="retention">
      <Stack gap={4}>
        <h2 id="retention">{t('administration.retention')}</h2>
        <p>{t('administration.retention.more', { days: noticeDays })}</p>
        <ul>
          {terms.map(({ regime, years, from, law }) => {
            const name = t(`administration.retention.regime.${regime}`)
            return (
              <li key={regime}>
                {years === null
                  ? t('administration.retention.own-line', {
                      regime: name,
                      term: t('administration.retention.own'),
                      law,
                    })
                  : t('administration.retention.line', {
                      regime: name,
                      term: t('administration.retention.years', { years }),
                      from: t(`administration.retention.from.${from}`),
                      law,
                    })}
              </li>
            )
          })}
          <li>{t('administration.retention.logs', logs)}</li>
        </ul>
        {organisations.map((organisation) => (
          <Disclosure
            key={organisation.id}
            summary={`${organisation.name}: ${t(`administration.retention.regime.${organisation.regime}`)}`}
          >
            <Regime organisation={organisation} />
          </Disclosure>
        ))}
      </Stack>
    </Card>
  )
}

function Regime({ organisation: { id, name, regime } }: { organisation: Organisation }) {
  const t = useText()
  const form = useForm(`regime-${id}`, { regime })
  const choose = useWrite('chooseRegime')
  return (
    <FormSheet
      form={form}
      fields={{ '/regime': `regime-${id}` }}
      onSubmit={() => void form.submit((body) => choose.mutateAsync({ params: { organisationId: id }, body }))}
      submitLabel={t('administration.retention.save', { name })}
      cancelLabel=""
    >
      <ChoiceList
        id={`regime-${id}`}
        label={t('administration.retention.which', { name })}
        error={form.error('/regime')}
        choices={organisationRegimes.map((value) => ({
          value,
          label: t(`administration.retention.regime.${value}`),
        }))}
        value={form.values.regime}
        onChange={(value) => form.set('regime', value)}
      />
    </FormSheet>
  )
}
