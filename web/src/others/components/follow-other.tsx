import { FormProblem, useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Brings in a calendar by its address, and where that stands in other programs. Whoever has the address reads that calendar, so no draft is kept. */
export function FollowOther() {
  const t = useText()
  const follow = useWrite('followOther')
  const form = useForm(null, { id: newId(), name: '', address: '' })
  const send = async () => {
    const done = await form.submit((body) => follow.mutateAsync({ body }))
    if (!done) return
    form.clear()
    form.set('id', newId())
  }
  return (
    <Card aria-labelledby="follow-other">
      <Stack gap={4}>
        <h2 id="follow-other">{t('others.follow')}</h2>
        <p>{t('others.follow.below')}</p>
        <FormProblem form={form} fields={{ '/name': 'followed-name', '/address': 'followed-address' }} />
        <TextField
          id="followed-name"
          label={t('others.name')}
          hint={t('others.name.hint')}
          value={form.values.name}
          error={form.error('/name')}
          onChange={(event) => form.set('name', event.target.value)}
        />
        <TextField
          id="followed-address"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          label={t('others.address')}
          hint={t('others.address.hint')}
          value={form.values.address}
          error={form.error('/address')}
          onChange={(event) => form.set('address', event.target.value)}
        />
        <Disclosure summary={t('others.where')}>
          <ul>
            <li>{t('others.where.google')}</li>
            <li>{t('others.where.outlook')}</li>
            <li>{t('others.where.apple')}</li>
          </ul>
        </Disclosure>
        <Button busy={form.busy} onClick={() => void send()}>
          {t('others.follow.send')}
        </Button>
      </Stack>
    </Card>
  )
}
