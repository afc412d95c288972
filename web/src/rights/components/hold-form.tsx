import { type HoldGround, holdGroundNames } from '@keukentafel/core/law/rights-terms.ts'
import { useState } from 'react'
import { DayTextField } from '../../lib/day-field.tsx'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Known, Text } from '../use-rights.ts'

interface Values {
  id: string
  items: string[]
  ground: HoldGround | ''
  reason: string
  until: string
}
const fields = { '/items': 'hold-items', '/ground': 'hold-ground', '/reason': 'hold-reason', '/until': 'hold-until' }

/** Who keeps a file sees to it beforehand that part of it is not destroyed: which, on which ground, why, until when. */
export function HoldForm({ familyId, known, texts }: { familyId: string; known: Known; texts: readonly Text[] }) {
  const t = useText()
  const hold = useWrite('holdWords')
  const [done, setDone] = useState(false)
  const form = useForm<Values>(`hold-file-${familyId}`, { id: newId(), items: [], ground: '', reason: '', until: '' })
  const { items, ground, reason, until } = form.values
  const send = async () => {
    const need = (filled: boolean, field: string) =>
      filled ? [] : [{ pointer: `/${field}`, detail: t(`rights.hold.${field === 'items' ? 'choose' : field}.missing`) }]
    const faults = [
      ...need(items.length > 0, 'items'),
      ...need(ground !== '', 'ground'),
      ...need(reason.trim() !== '', 'reason'),
      ...need(until !== '', 'until'),
    ]
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
        <ChoiceList
          id="hold-ground"
          label={t('rights.hold.ground')}
          error={form.error('/ground')}
          choices={holdGroundNames.map((value) => ({ value, label: t(`rights.ground.${value}`) }))}
          value={ground || undefined}
          onChange={(value) => form.set('ground', value)}
        />
        <TextArea
          id="hold-reason"
          label={t('rights.hold.reason')}
          hint={t('rights.hold.reason.hint')}
          {...(form.error('/reason') && { error: form.error('/reason') })}
          value={reason}
          onChange={(event) => form.set('reason', event.target.value)}
        />
        <DayTextField
          id="hold-until"
          label={t('rights.hold.until')}
          hint={t('rights.hold.until.hint')}
          error={form.error('/until')}
          value={until}
          onChange={(value) => form.set('until', value)}
        />
      </FormSheet>
    </Stack>
  )
}
