import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { About, Agreement } from '../use-agreements.ts'

/** Taking back a yes: one act, with words only for who wants to. */
export function WithdrawForm({ familyId, known, agreement }: About & { agreement: Agreement }) {
  const t = useText()
  const withdraw = useWrite('withdrawHelp')
  const { id } = agreement
  const form = useForm(`help-withdraw-${id}`, { words: '' })
  const name = known.nameOf(agreement.helperId)
  return (
    <Stack gap={3}>
      <p>{t('agreement.withdraw.explain', { name })}</p>
      <FormSheet
        form={form}
        fields={{ '/words': `withdraw-${id}` }}
        onSubmit={() =>
          void form.submit((body) => withdraw.mutateAsync({ params: { familyId, agreementId: id }, body }))
        }
        submitLabel={t('agreement.withdraw.send')}
        cancelLabel={t('agreement.cancel')}
      >
        <TextArea
          id={`withdraw-${id}`}
          label={t('agreement.withdraw.words')}
          {...(form.error('/words') && { error: form.error('/words') })}
          value={form.values.words}
          onChange={(event) => form.set('words', event.target.value)}
        />
      </FormSheet>
    </Stack>
  )
}
