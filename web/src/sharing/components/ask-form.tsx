import { pieces } from '@keukentafel/core/access/pieces.ts'
import { useState } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Known } from '../use-sharing.ts'

type Piece = (typeof pieces)[number]

/** A professional asks whether something may be seen; nothing opens by asking. */
export function AskForm({ familyId, known }: { familyId: string; known: Known }) {
  const t = useText()
  const ask = useWrite('askShare')
  const [sent, tellSent] = useState(false)
  const form = useForm(`ask-share-${familyId}`, { id: newId(), subjectId: '', piece: '' as Piece | '', purpose: '' })
  const send = async () => {
    const { subjectId, piece, purpose } = form.values
    const faults = [
      ...(subjectId ? [] : [{ pointer: '/subjectId', detail: t('sharing.form.whose.missing') }]),
      ...(piece ? [] : [{ pointer: '/piece', detail: t('sharing.form.what.missing') }]),
      ...(purpose.trim() ? [] : [{ pointer: '/purpose', detail: t('sharing.form.purpose.missing') }]),
    ]
    if (faults.length > 0) return form.fail(faults)
    const answer = await form.submit((values) =>
      ask.mutateAsync({ params: { familyId }, body: { ...values, piece: values.piece as Piece } }),
    )
    if (!answer) return
    form.clear()
    form.set('id', newId())
    tellSent(true)
  }
  return (
    <Stack gap={4}>
      <p>{t('sharing.ask.explain')}</p>
      {sent && (
        <Notice live tone="thanks">
          {t('sharing.ask.sent')}
        </Notice>
      )}
      <FormSheet
        form={form}
        fields={{ '/subjectId': 'ask-whose', '/piece': 'ask-what', '/purpose': 'ask-purpose' }}
        onSubmit={() => void send()}
        submitLabel={t('sharing.ask.send')}
        cancelLabel={t('sharing.cancel')}
      >
        <ChoiceList
          id="ask-whose"
          label={t('sharing.form.whose')}
          error={form.error('/subjectId')}
          choices={known.sharing.subjects.map(({ personId, callName }) => ({ value: personId, label: callName }))}
          value={form.values.subjectId || undefined}
          onChange={(value) => form.set('subjectId', value)}
        />
        <ChoiceList
          id="ask-what"
          label={t('sharing.form.what')}
          error={form.error('/piece')}
          choices={pieces.map((piece) => ({ value: piece, label: t(`sharing.piece.${piece}`) }))}
          value={form.values.piece || undefined}
          onChange={(value) => form.set('piece', value)}
        />
        <TextField
          id="ask-purpose"
          label={t('sharing.form.purpose')}
          error={form.error('/purpose')}
          value={form.values.purpose}
          onChange={(event) => form.set('purpose', event.target.value)}
        />
      </FormSheet>
    </Stack>
  )
}
