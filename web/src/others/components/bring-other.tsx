import { useState } from 'react'
import { FormProblem, useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Brings in an .ics file, as another program saves it. */
export function BringOther() {
  const t = useText()
  const bring = useWrite('bringOther')
  const form = useForm('bring-calendar', { id: newId(), name: '' })
  const [file, setFile] = useState<File | undefined>()
  const send = async () => {
    if (!file) return form.fail([{ pointer: '/file', detail: t('others.file.missing') }])
    const bytes = new Blob([await file.arrayBuffer()], { type: 'text/calendar' })
    const done = await form.submit(({ id, name }) => bring.mutateAsync({ query: { id, name }, bytes }))
    if (!done) return
    form.clear()
    form.set('id', newId())
    setFile(undefined)
  }
  return (
    <Card aria-labelledby="bring-other">
      <Stack gap={4}>
        <h2 id="bring-other">{t('others.bring')}</h2>
        <FormProblem form={form} fields={{ '/name': 'other-name', '/file': 'other-file' }} />
        <TextField
          id="other-name"
          label={t('others.name')}
          hint={t('others.name.hint')}
          value={form.values.name}
          error={form.error('/name')}
          onChange={(event) => form.set('name', event.target.value)}
        />
        <FileField
          id="other-file"
          label={t('others.file')}
          hint={t('others.file.hint')}
          accept=".ics,text/calendar"
          choose={t('others.file.choose')}
          none={t('others.file.none')}
          file={file}
          error={form.error('/file')}
          onChange={setFile}
        />
        <Button busy={form.busy} onClick={() => void send()}>
          {t('others.send')}
        </Button>
      </Stack>
    </Card>
  )
}
