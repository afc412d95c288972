import { documentSorts } from '@keukentafel/core/documents/names.ts'
import { useState } from 'react'
import { AudienceField, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { ChooseFiles } from '../components/choose-files.tsx'
import { useFiles } from '../use-files.ts'

type Sort = ItemOf<'document'>['content']['sort']

const fields = {
  '/content/text': 'document-text',
  '/content/title': 'document-title',
  '/content/sort': 'document-sort',
  '/audience': 'document-audience',
  '/audiencePersons': 'document-audience',
}
const everybody: Hearing = { audience: 'circle', audiencePersons: [] }

/** A paper on the table: first what it is about in plain words, then what it is called, then its pages. */
export function DocumentForm({
  table,
  parent,
  onDone,
  onCancel,
}: {
  table: Table
  /** What it belongs to; then it is heard by the same people. */
  parent: ItemOf | undefined
  onDone: () => void
  onCancel: () => void
}) {
  const t = useText()
  const say = useSay(table)
  const files = useFiles(table.plan.family.id)
  const [made, setMade] = useState<string>()
  const [busy, setBusy] = useState(false)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:document:${parent?.id ?? ''}`, {
    text: '',
    title: '',
    sort: 'letter' as Sort,
    hearing: everybody,
  })
  const { text, title, sort, hearing } = form.values
  const sendFiles = async (itemId: string) => {
    setBusy(true)
    const whole = await files.send(itemId)
    setBusy(false)
    if (whole) onDone()
  }
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('documents.text.error') })
    if (title.trim() === '') faults.push({ pointer: '/content/title', detail: t('documents.name.error') })
    if (!parent && hearing.audience === 'chosen' && hearing.audiencePersons.length === 0)
      faults.push({ pointer: '/audience', detail: t('plan.audience.error') })
    const content = { text: text.trim(), title: title.trim(), sort }
    const item = await say(form, faults, 'document', content, parent ? below(parent) : hearing)
    if (!item) return
    setMade(item.id)
    await sendFiles(item.id)
  }
  if (made)
    return (
      <Stack gap={4}>
        <Notice tone="attention" live titleAs="p" title={t('documents.left')}>
          <p>{t('documents.left.text')}</p>
        </Notice>
        <ChooseFiles files={files} />
        <Row>
          <Button busy={busy} onClick={() => void sendFiles(made)}>
            {t('documents.again')}
          </Button>
          <Button kind="plain" onClick={onDone}>
            {t('documents.leave')}
          </Button>
        </Row>
      </Stack>
    )
  return (
    <FormSheet
      form={form}
      fields={fields}
      submit={t('documents.save')}
      onSubmit={() => void send()}
      onCancel={onCancel}
    >
      <TextArea
        id="document-text"
        label={t('documents.text')}
        hint={t('documents.text.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <TextField
        id="document-title"
        label={t('documents.name')}
        hint={t('documents.name.hint')}
        value={title}
        error={form.error('/content/title')}
        onChange={(event) => form.set('title', event.target.value)}
      />
      <ChoiceList
        id="document-sort"
        label={t('documents.sort')}
        beside
        value={sort}
        choices={documentSorts.map((one) => ({ value: one, label: t(`documents.sort.${one}`) }))}
        onChange={(value: Sort) => form.set('sort', value)}
      />
      <ChooseFiles files={files} />
      {!parent && (
        <AudienceField
          table={table}
          id="document-audience"
          saidBy={me}
          value={hearing}
          error={form.error('/audience')}
          onChange={(value) => form.set('hearing', value)}
        />
      )}
    </FormSheet>
  )
}
