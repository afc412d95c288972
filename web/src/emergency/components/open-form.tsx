import { useState } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** Opening emergency access: says first what it opens, who hears of it and that it is reviewed. */
export function OpenForm({ familyId }: { familyId: string }) {
  const t = useText()
  const open = useWrite('openEmergency')
  const [id, setId] = useState(newId)
  const form = useForm(`emergency-${familyId}`, { reason: '' })
  const send = async () => {
    const answer = await form.submit(({ reason }) => open.mutateAsync({ params: { familyId }, body: { id, reason } }))
    if (!answer) return
    form.clear()
    setId(newId())
  }
  return (
    <Card aria-labelledby="open">
      <Stack gap={4}>
        <h2 id="open">{t('emergency.open')}</h2>
        <ul>
          <li>{t('emergency.open.what')}</li>
          <li>{t('emergency.open.not')}</li>
          <li>{t('emergency.open.told')}</li>
          <li>{t('emergency.open.ends')}</li>
        </ul>
        <FormSheet
          form={form}
          fields={{ '/reason': 'emergency-reason' }}
          onSubmit={() => void send()}
          submitLabel={t('emergency.open.send')}
          cancelLabel={t('emergency.cancel')}
        >
          <TextArea
            id="emergency-reason"
            label={t('emergency.open.label')}
            hint={t('emergency.open.hint')}
            {...(form.error('/reason') && { error: form.error('/reason') })}
            value={form.values.reason}
            onChange={(event) => form.set('reason', event.target.value)}
          />
        </FormSheet>
      </Stack>
    </Card>
  )
}
