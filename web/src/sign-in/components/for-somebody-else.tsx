import { useDates } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Saying that somebody at the own table is really who they say, when they lost their phone. */
export function ForSomebodyElse() {
  const t = useText()
  const dates = useDates()
  const form = useForm('confirm-recovery', { words: '' })
  const confirm = useWrite('confirmRecovery')
  const send = async () => {
    const words = form.values.words.trim()
    if (words === '') return form.fail([{ pointer: '/words', detail: t('sign-in.other.empty') }])
    if (await form.submit(() => confirm.mutateAsync({ body: { words } }))) form.clear()
  }
  return (
    <Card aria-labelledby="somebody-else">
      <Stack gap={4}>
        <h2 id="somebody-else">{t('sign-in.other')}</h2>
        {confirm.data && (
          <Notice
            tone="thanks"
            live
            title={t('sign-in.other.done', { name: confirm.data.name, at: dates.moment(confirm.data.opensAt) })}
          />
        )}
        <Disclosure summary={t('sign-in.other.question')}>
          <FormSheet
            form={form}
            fields={{ '/words': 'recovery-words' }}
            onSubmit={() => void send()}
            submitLabel={t('sign-in.other.confirm')}
            cancelLabel=""
          >
            <p>{t('sign-in.other.how')}</p>
            <TextField
              id="recovery-words"
              label={t('sign-in.other.words')}
              error={form.error('/words')}
              value={form.values.words}
              onChange={(event) => form.set('words', event.target.value)}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
            />
          </FormSheet>
        </Disclosure>
      </Stack>
    </Card>
  )
}
