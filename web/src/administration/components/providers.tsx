import { useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { ProviderForm } from './provider-form.tsx'

export type Provider = Output<'listOwnProviders'>['providers'][number]

/** Ways to sign in by a provider, with what has to be registered there. */
export function Providers() {
  const t = useText()
  const { providers } = useRead('listOwnProviders')
  const [form, setForm] = useState<Provider | 'new'>()
  return (
    <Card aria-labelledby="providers">
      <Stack gap={4}>
        <h2 id="providers">{t('administration.providers')}</h2>
        {providers.map((provider) => (
          <Disclosure
            key={provider.id}
            summary={t(provider.on ? 'administration.provider.on' : 'administration.provider.off', {
              name: provider.name,
            })}
          >
            <OneProvider provider={provider} onEdit={() => setForm(provider)} />
          </Disclosure>
        ))}
        {form ? (
          <ProviderForm
            key={form === 'new' ? 'new' : form.id}
            provider={form === 'new' ? undefined : form}
            onDone={() => setForm(undefined)}
          />
        ) : (
          <Row>
            <Button kind="quiet" onClick={() => setForm('new')}>
              {t('administration.provider.add')}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  )
}

function OneProvider({ provider, onEdit }: { provider: Provider; onEdit: () => void }) {
  const t = useText()
  const turn = useWrite('turnProvider')
  const facts: [string, string][] = [
    [t('administration.provider.issuer'), provider.issuer],
    [t('administration.provider.client'), provider.clientId],
    [t('administration.provider.redirect'), provider.redirectUri],
    [t('administration.provider.jwks'), provider.jwksUri],
  ]
  return (
    <Stack gap={4}>
      <dl className="administration-value">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      <Row>
        <Button
          kind="quiet"
          busy={turn.isPending}
          onClick={() => turn.mutate({ params: { provider: provider.id }, body: { on: !provider.on } })}
        >
          {t(provider.on ? 'administration.provider.turn-off' : 'administration.provider.turn-on', {
            name: provider.name,
          })}
        </Button>
        <Button kind="quiet" onClick={onEdit}>
          {t('administration.provider.edit', { name: provider.name })}
        </Button>
      </Row>
      {turn.error instanceof Problem && <ProblemNotice problem={turn.error} />}
    </Stack>
  )
}
