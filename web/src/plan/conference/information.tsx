import { informationParts } from '@keukentafel/core/plan/names.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { TextArea } from '../../ui/text-field.tsx'
import type { Talk } from '../conversation/people.ts'
import { saidIn } from './said.ts'

/** What everybody knows before the family talks alone, in the words of who says it: what we know, what worries, what we can do. */
export function Information({ table, talk, open = true }: { table: Table; talk: Talk; open?: boolean }) {
  const t = useText()
  const { information } = saidIn(table, talk)
  return (
    <Stack gap={4}>
      {information.length === 0 && <p className="kt-soft">{t('conference.told.none')}</p>}
      {informationParts.map((part) => {
        const told = information.filter(({ item }) => item.content.part === part)
        if (told.length === 0) return null
        return (
          <Stack key={part} gap={3}>
            <h3>{t(`conference.told.${part}`)}</h3>
            {told.map((entry) => (
              <SaidText
                key={entry.item.id}
                table={table}
                entry={entry}
                fold={t('conversation.more')}
                seen={<Views table={table} on={entry.item} only="differing" />}
              >
                <Views table={table} on={entry.item} only="agreeing" />
                <Opener kind="plain" label={t('plan.view.give')}>
                  {(close) => <ViewForm table={table} on={entry.item} onDone={close} />}
                </Opener>
              </SaidText>
            ))}
          </Stack>
        )
      })}
      {open && table.plan.can.add && (
        <Opener label={t('conference.told.add')} icon={<Pictogram of={add} />}>
          {(close) => <InformationForm table={table} talk={talk} onDone={close} />}
        </Opener>
      )}
    </Stack>
  )
}

const fields = { '/content/part': 'told-part', '/content/text': 'told-text', '/saidBy': 'told-sayer' }

function InformationForm({ table, talk, onDone }: { table: Table; talk: Talk; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:information:${talk.item.id}`, {
    saidBy: me,
    part: '' as (typeof informationParts)[number] | '',
    text: '',
  })
  const { saidBy, part, text } = form.values
  const send = async () => {
    const faults = []
    if (part === '') faults.push({ pointer: '/content/part', detail: t('conference.told.error.part') })
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('conference.told.error') })
    const more = { saidBy, ...below(talk.item) }
    if (await say(form, faults, 'information', { part, text }, more)) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conference.told.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="told-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      <ChoiceList
        id="told-part"
        label={t('conference.told.part')}
        value={part || undefined}
        error={form.error('/content/part')}
        choices={informationParts.map((value) => ({ value, label: t(`conference.told.${value}`) }))}
        onChange={(value) => form.set('part', value)}
      />
      <TextArea
        id="told-text"
        label={t('conference.told.label')}
        hint={t('conference.told.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
