import { useState } from 'react'
import { FormProblem, useForm } from '../../lib/form.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Stack } from '../../ui/layout.tsx'

/** The same calendar as a newer file: what was chosen and taken to a table stays, and is compared with it. */
export function BringAnew({ id, name }: { id: string; name: string }) {
  const t = useText()
  const bring = useWrite('bringOther')
  const form = useForm(null, { id, name })
  const [file, setFile] = useState<File | undefined>()
  const field = `anew-${id}`
  const send = async () => {
    if (!file) return form.fail([{ pointer: '/file', detail: t('others.file.missing') }])
    const bytes = new Blob([await file.arrayBuffer()], { type: 'text/calendar' })
    if (await form.submit((query) => bring.mutateAsync({ query, bytes }))) setFile(undefined)
  }
  return (
    <Disclosure summary={t('others.anew')}>
      <Stack gap={3}>
        <FormProblem form={form} fields={{ '/file': field }} />
        <FileField
          id={field}
          label={t('others.anew.file')}
          hint={t('others.anew.hint')}
          accept=".ics,text/calendar"
          choose={t('others.file.choose')}
          none={t('others.file.none')}
          file={file}
          error={form.error('/file')}
          onChange={setFile}
        />
        <Button busy={form.busy} aria-label={t('others.anew.named', { name })} onClick={() => void send()}>
          {t('others.anew.send')}
        </Button>
      </Stack>
    </Disclosure>
  )
}
