import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** Reviewing the emergency access of somebody else: at the table (`familyId`), or from outside it. */
export function ReviewForm({ familyId, emergencyId }: { familyId?: string; emergencyId: string }) {
  const t = useText()
  const review = useWrite('reviewEmergency')
  const fromOutside = useWrite('reviewFromOutside')
  const form = useForm(`review-${emergencyId}`, { review: '' })
  const send = () =>
    form.submit((body) =>
      familyId
        ? review.mutateAsync({ params: { familyId, emergencyId }, body })
        : fromOutside.mutateAsync({ params: { emergencyId }, body }),
    )
  return (
    <FormSheet
      form={form}
      fields={{ '/review': `review-${emergencyId}` }}
      onSubmit={() => void send()}
      submitLabel={t('emergency.review.send')}
      cancelLabel={t('emergency.cancel')}
    >
      <TextArea
        id={`review-${emergencyId}`}
        label={t('emergency.review.label')}
        hint={t('emergency.review.hint')}
        {...(form.error('/review') && { error: form.error('/review') })}
        value={form.values.review}
        onChange={(event) => form.set('review', event.target.value)}
      />
    </FormSheet>
  )
}
