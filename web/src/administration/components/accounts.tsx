import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Signing an account out everywhere, for a laptop that is gone. */
export function Accounts() {
  const t = useText()
  const form = useForm('end-sessions', { email: '' })
  const end = useWrite('endSessionsOf')
  const send = async () => {
    if (await form.submit(({ email }) => end.mutateAsync({ body: { email } }))) form.clear()
  }
  return (
    <Card aria-labelledby="accounts">
      <Stack gap={4}>
        <h2 id="accounts">{t('administration.accounts')}</h2>
        {end.data && <Notice live title={t('administration.accounts.done', { sessions: end.data.sessions })} />}
        <FormSheet
          form={form}
          fields={{ '/email': 'end-sessions' }}
          onSubmit={() => void send()}
          submitLabel={t('administration.accounts.end')}
          cancelLabel=""
        >
          <TextField
            id="end-sessions"
            type="email"
            label={t('administration.member.email')}
            hint={t('administration.accounts.hint')}
            error={form.error('/email')}
            value={form.values.email}
            onChange={(event) => form.set('email', event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
          />
        </FormSheet>
      </Stack>
    </Card>
  )
}
