import type { ElementType } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Ways } from '../model.ts'

interface Props {
  as: ElementType
  passkey: Ways['passkeys'][number]
  onDone: () => void
}

/** Calling a device what one calls it oneself. */
export function PasskeyName({ as: Tag, passkey, onDone }: Props) {
  const t = useText()
  const form = useForm(`passkey-${passkey.id}`, { name: passkey.name })
  const rename = useWrite('renamePasskey')
  const send = async () => {
    const name = form.values.name.trim()
    if (name === '') return form.fail([{ pointer: '/name', detail: t('sign-in.passkeys.name.empty') }])
    const sent = await form.submit(() => rename.mutateAsync({ params: { passkeyId: passkey.id }, body: { name } }))
    if (!sent) return
    form.clear()
    onDone()
  }
  return (
    <Tag>
      <FormSheet
        form={form}
        fields={{ '/name': 'passkey-name' }}
        onSubmit={() => void send()}
        submitLabel={t('sign-in.passkeys.name.save')}
        onCancel={onDone}
        cancelLabel={t('sign-in.app.not-now')}
      >
        <TextField
          id="passkey-name"
          label={t('sign-in.passkeys.name')}
          error={form.error('/name')}
          value={form.values.name}
          onChange={(event) => form.set('name', event.target.value)}
          maxLength={200}
          autoComplete="off"
        />
      </FormSheet>
    </Tag>
  )
}
