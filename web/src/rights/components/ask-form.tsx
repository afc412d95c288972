import { type RightKind, rightKinds } from '@keukentafel/core/law/rights-terms.ts'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'

interface Props {
  familyId: string
  personId: string
  /** About one text; left out: about everything of this person. */
  itemId?: string
  /** Who answers. */
  to?: string
  onSent: () => void
  onCancel?: () => void
}

/** Asking to correct, to object, to destroy, or for a copy. Says first who answers and within what time. */
export function AskForm({ familyId, personId, itemId, to, onSent, onCancel }: Props) {
  const t = useText()
  const ask = useWrite('askRight')
  const name = `right-${familyId}-${itemId ?? personId}`
  const form = useKeptForm(name, { kind: '' as RightKind | '', words: '' })
  const kinds = rightKinds.filter((kind) => (itemId ? kind !== 'copy' : kind !== 'correct'))
  const { kind, words } = form.values
  const send = async () => {
    const faults = [
      ...(kind ? [] : [{ pointer: '/kind', detail: t('rights.ask.kind.missing') }]),
      ...(words.trim() || kind === 'copy' ? [] : [{ pointer: '/words', detail: t('rights.ask.words.missing') }]),
    ]
    if (faults.length > 0 || !kind) return form.fail(faults)
    const answer = await form.submit((values) =>
      ask.mutateAsync({
        params: { familyId },
        body: { id: values.id, kind, personId, items: itemId ? [itemId] : [], words: values.words },
      }),
    )
    if (!answer) return
    form.clear()
    form.set('id', newId())
    onSent()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/kind': `${name}-kind`, '/words': `${name}-words`, '/items': `${name}-kind` }}
      onSubmit={() => void send()}
      submitLabel={t('rights.ask.send')}
      onCancel={onCancel}
      cancelLabel={t('rights.cancel')}
    >
      <Stack gap={4}>
        {to && <p>{t('rights.ask.to', { name: to })}</p>}
        <ChoiceList
          id={`${name}-kind`}
          label={t('rights.ask.kind')}
          error={form.error('/kind') ?? form.error('/items')}
          choices={kinds.map((value) => ({
            value,
            label: t(`rights.kind.${value}`),
            hint: t(`rights.kind.${value}.hint`),
          }))}
          value={kind || undefined}
          onChange={(value) => form.set('kind', value)}
        />
        <TextArea
          id={`${name}-words`}
          label={t('rights.ask.words')}
          hint={t('rights.ask.words.hint')}
          {...(form.error('/words') && { error: form.error('/words') })}
          value={words}
          onChange={(event) => form.set('words', event.target.value)}
        />
      </Stack>
    </FormSheet>
  )
}
