import { PersonField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import { possibleViewers } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { DirectionMark } from '../components/direction-mark.tsx'
import { steps, usableLevels } from '../select/levels.ts'
import { type Round, voicesOn } from '../select/round.ts'

type Direction = ItemOf<'progress'>['content']['direction']
const directions: readonly Direction[] = ['better', 'same', 'worse']
const fields = {
  '/content/direction': 'progress-direction',
  '/content/text': 'progress-text',
  '/content/level': 'progress-level',
  '/saidBy': 'progress-who',
}

const NO_LEVEL = 'none'

interface Props {
  table: Table
  goal: ItemOf<'goal'>
  round: Round
  onDone: () => void
}

/** How a goal goes, by oneself, in one tap and own words; said again in the same round it takes the place of what one said. */
export function ProgressForm({ table, goal, round, onDone }: Props) {
  const t = useText()
  const child = useRegister() === 'child'
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const me = table.plan.me.personId
  const said = (id: string) => voicesOn(table, goal.id, round).find(({ person }) => person.id === id)?.entry.item
  const form = useKeptForm(`${me}:progress:${goal.id}:${round.after}`, {
    who: me,
    direction: (said(me)?.content.direction ?? '') as Direction | '',
    text: said(me)?.content.text ?? '',
    level: String(said(me)?.content.level ?? NO_LEVEL),
  })
  const levels = usableLevels(table, goal)
  const { who, direction, text, level } = form.values
  const viewers = possibleViewers(table)
  const choose = (person: string) => {
    form.set('who', person)
    form.set('direction', said(person)?.content.direction ?? '')
    form.set('text', said(person)?.content.text ?? '')
    form.set('level', String(said(person)?.content.level ?? NO_LEVEL))
  }
  const send = async () => {
    if (direction === '') return form.fail([{ pointer: '/content/direction', detail: t('look-back.error.direction') }])
    const content = { direction, text: text.trim(), level: level === NO_LEVEL ? null : Number(level) }
    const onDate = table.plan.today
    const { audience, audiencePersons } = goal
    const body = {
      id: form.values.id,
      kind: 'progress' as const,
      parentId: goal.id,
      saidBy: who,
      onDate,
      audience,
      audiencePersons: [...audiencePersons],
      content,
    }
    const there = said(who)
    const sent = await form.submit(() =>
      there ? change(there, { content, onDate }, form.keyFor([content, there.version])) : add(body, form.keyFor(body)),
    )
    if (sent) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('look-back.progress.save')}
      onCancel={onDone}
    >
      {viewers.length > 1 && (
        <PersonField
          id="progress-who"
          label={t('plan.view.who')}
          error={form.error('/saidBy')}
          people={viewers}
          me={me}
          value={who}
          onChange={choose}
        />
      )}
      <ChoiceList
        id="progress-direction"
        label={t('look-back.progress.label')}
        error={form.error('/content/direction')}
        beside
        choices={directions.map((value) => ({
          value,
          label: t(`plan.direction.${value}`),
          picture: <DirectionMark direction={value} size={32} />,
        }))}
        value={direction || undefined}
        onChange={(value) => form.set('direction', value)}
      />
      <TextArea
        id="progress-text"
        label={t('plan.view.text')}
        hint={t('look-back.progress.hint')}
        marker={t('plan.optional')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {levels && !child && (
        <ChoiceList
          id="progress-level"
          label={t('look-back.level.label')}
          marker={t('plan.optional')}
          error={form.error('/content/level')}
          choices={[
            ...steps.map(([value, name]) => ({
              value: String(value),
              label: levels[name],
              hint: t(`look-back.level.${name}`),
            })),
            { value: NO_LEVEL, label: t('look-back.level.no') },
          ]}
          value={level}
          onChange={(value) => form.set('level', value)}
        />
      )}
      <p className="kt-small kt-soft">{t('look-back.progress.heard')}</p>
    </FormSheet>
  )
}
