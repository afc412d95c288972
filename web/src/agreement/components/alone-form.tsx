import type { AloneReason } from '@keukentafel/core/law/help-grounds.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { About, Agreement } from '../use-agreements.ts'

/** Why the yes of a young person of 12 to 15 is enough. */
export function AloneForm({ familyId, known, agreement }: About & { agreement: Agreement }) {
  const t = useText()
  const write = useWrite('aloneHelp')
  const { id } = agreement
  const form = useForm(`help-alone-${id}`, { reason: '' as AloneReason | '', words: '' })
  const send = () => {
    const { reason, words } = form.values
    const faults = [
      ...(reason ? [] : [{ pointer: '/reason', detail: t('agreement.reason.missing') }]),
      ...(words.trim() ? [] : [{ pointer: '/words', detail: t('agreement.words.missing') }]),
    ]
    if (faults.length > 0 || !reason) return form.fail(faults)
    return form.submit(() => write.mutateAsync({ params: { familyId, agreementId: id }, body: { reason, words } }))
  }
  return (
    <Stack gap={3}>
      <p>{t('agreement.alone.explain', { who: known.nameOf(agreement.subjectId) })}</p>
      <FormSheet
        form={form}
        fields={{ '/reason': `alone-${id}`, '/words': `alone-words-${id}` }}
        onSubmit={() => void send()}
        submitLabel={t('agreement.alone.send')}
        cancelLabel={t('agreement.cancel')}
      >
        <ChoiceList
          id={`alone-${id}`}
          label={t('agreement.reason')}
          error={form.error('/reason')}
          choices={(['serious-harm', 'keeps-wish'] as const).map((value) => ({
            value,
            label: t(`agreement.alone.reason.${value}`),
          }))}
          value={form.values.reason || undefined}
          onChange={(value) => form.set('reason', value)}
        />
        <TextArea
          id={`alone-words-${id}`}
          label={t('agreement.alone.words')}
          hint={t('agreement.read-by')}
          {...(form.error('/words') && { error: form.error('/words') })}
          value={form.values.words}
          onChange={(event) => form.set('words', event.target.value)}
        />
      </FormSheet>
    </Stack>
  )
}
