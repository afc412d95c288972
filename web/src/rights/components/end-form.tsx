import { END_DAYS } from '@keukentafel/core/law/retention.ts'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { HowTo } from '../../lib/how-to.tsx'
import { newId } from '../../lib/ids.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** Ending the plan: says first what happens, to whom, and when. By who coordinates it is a proposal. */
export function EndForm({ familyId, proposes }: { familyId: string; proposes: boolean }) {
  const t = useText()
  const end = useWrite('endPlan')
  const form = useKeptForm(`end-${familyId}`, { reason: '' })
  const send = async () => {
    const { id, reason } = form.values
    if (!(await form.submit(() => end.mutateAsync({ params: { familyId }, body: { id, reason } })))) return
    form.clear()
    form.set('id', newId())
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/reason': 'end-reason' }}
      onSubmit={() => void send()}
      submitLabel={proposes ? t('rights.end.send.propose') : t('rights.end.send')}
      cancelLabel=""
    >
      <Stack gap={3}>
        <HowTo of="end" />
        {proposes && <p>{t('rights.end.propose')}</p>}
        <p>{t('rights.end.explain', { days: END_DAYS })}</p>
        <p>{t('rights.end.keeps')}</p>
        <TextArea
          id="end-reason"
          label={t('rights.end.reason')}
          hint={t('rights.end.reason.hint')}
          {...(form.error('/reason') && { error: form.error('/reason') })}
          value={form.values.reason}
          onChange={(event) => form.set('reason', event.target.value)}
        />
      </Stack>
    </FormSheet>
  )
}
