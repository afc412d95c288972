import { AudienceField, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { type Score, ScoreField } from '../../lib/items/fields/score-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = {
  '/content/score': 'line-score',
  '/content/text': 'line-text',
  '/audience': 'line-audience',
  '/audiencePersons': 'line-audience',
}

/** A number of oneself and what makes it that; for nobody else, unless one chooses. */
export function OwnLineForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:own-line`, {
    score: '' as Score | '',
    text: '',
    share: 'no' as 'no' | 'yes',
    hearing: { audience: 'chosen', audiencePersons: [] } as Hearing,
  })
  const { score, text, share, hearing } = form.values
  const send = async () => {
    const faults = []
    if (score === '') faults.push({ pointer: '/content/score', detail: t('look-back.error.score') })
    if (share === 'yes' && hearing.audience === 'chosen' && hearing.audiencePersons.length === 0)
      faults.push({ pointer: '/audience', detail: t('plan.audience.error') })
    const heard: Hearing = share === 'yes' ? hearing : { audience: 'chosen', audiencePersons: [me] }
    const content = { score: Number(score), text: text.trim() }
    if (await say(form, faults, 'own-line', content, { onDate: table.plan.today, ...heard })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('look-back.line.save')}
      onCancel={onDone}
    >
      <ScoreField
        id="line-score"
        label={t('look-back.line.label')}
        hint={t('look-back.line.hint')}
        error={form.error('/content/score')}
        value={score}
        onChange={(value) => form.set('score', value)}
      />
      <TextArea
        id="line-text"
        label={t('look-back.line.text')}
        hint={t('look-back.line.text.hint')}
        marker={t('plan.optional')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <ChoiceList
        id="line-share"
        label={t('look-back.line.share')}
        choices={[
          { value: 'no', label: t('look-back.line.share.no') },
          {
            value: 'yes',
            label: t('look-back.line.share.yes'),
            followUp: (
              <AudienceField
                table={table}
                id="line-audience"
                saidBy={me}
                value={hearing}
                error={form.error('/audience')}
                onChange={(value) => form.set('hearing', value)}
              />
            ),
          },
        ]}
        value={share}
        onChange={(value) => form.set('share', value)}
      />
    </FormSheet>
  )
}
