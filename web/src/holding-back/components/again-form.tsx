import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import type { Holding, Known } from '../use-holdings.ts'
import { type Asked, askedFields, askedFrom, faultsOfAsked, nothingAsked, ReasonFields } from './reason-fields.tsx'

/** Asking once more: somebody else, a reason and a day, anew. */
export function AgainForm({ familyId, known, holding }: { familyId: string; known: Known; holding: Holding }) {
  const t = useText()
  const again = useWrite('holdAgain')
  const form = useForm<Asked & { id: string }>(`again-${holding.id}`, { id: newId(), ...nothingAsked })
  const send = async () => {
    const faults = faultsOfAsked(form.values, t)
    if (faults.length > 0) return form.fail(faults)
    const done = await form.submit((values) =>
      again.mutateAsync({
        params: { familyId, holdingId: holding.id },
        body: { id: values.id, ...askedFrom(values) },
      }),
    )
    if (done) form.clear()
    // It was refused, so nothing has this id: what is sent next is another question.
    else form.set('id', newId())
  }
  return (
    <FormSheet
      form={form}
      fields={askedFields(holding.id)}
      onSubmit={() => void send()}
      submitLabel={t('holding-back.again.send')}
      cancelLabel={t('holding-back.cancel')}
    >
      <ReasonFields id={holding.id} form={form} known={known} />
    </FormSheet>
  )
}
