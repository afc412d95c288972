import { useState } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Known, Text } from '../use-rights.ts'
import { HoldFields, missingWhy, noReason, type Why, whyFields } from './hold-fields.tsx'

interface Values extends Why {
  id: string
  items: string[]
}
const fields = { '/items': 'hold-items', ...whyFields }

/** Who keeps a file sees to it beforehand that part of it is not destroyed: which, on which ground, why, until when. */
export function HoldForm({ familyId, known, texts }: { familyId: string; known: Known; texts: readonly Text[] }) {
  const t = useText()
  const hold = useWrite('holdWords')
  const [done, setDone] = useState(false)
  const form = useForm<Values>(`hold-file-${familyId}`, { id: newId(), items: [], ...noReason })
  const { items, ground, reason, until } = form.values
  const send = async () => {
    const faults = [
      ...(items.length > 0 ? [] : [{ pointer: '/items', key: 'rights.hold.choose.missing' as const }]),
      ...missingWhy(form.values),
    ].map(({ pointer, key }) => ({ pointer, detail: t(key) }))
    if (faults.length > 0 || ground === '') return form.fail(faults)
    setDone(false)
    const sent = await form.submit(({ id }) =>
      hold.mutateAsync({ params: { familyId }, body: { id, items, ground, reason, until } }),
    )
    if (!sent) return
    form.clear()
    setDone(true)
  }
  return (
    <Stack gap={4}>
      <p>{t('rights.hold.explain')}</p>
      {done && (
        <Notice live tone="thanks" title={t('rights.hold.done')} titleAs="p">
          {t('rights.hold.until.hint')}
        </Notice>
      )}
      <FormSheet
        form={form}
        fields={fields}
        onSubmit={() => void send()}
        submitLabel={t('rights.hold.send')}
        cancelLabel={t('rights.cancel')}
      >
        <ChoiceList
          id="hold-items"
          multiple
          label={t('rights.hold.choose')}
          error={form.error('/items')}
          choices={texts.map((text) => ({
            value: text.itemId,
            label: known.wordsOf(text.itemId) || t('rights.no-words'),
          }))}
          value={items}
          onChange={(value) => form.set('items', value)}
        />
        <HoldFields form={form} />
      </FormSheet>
    </Stack>
  )
}
