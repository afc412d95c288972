import { stances } from '@keukentafel/core/plan/names.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { useText } from '../../text.tsx'
import type { ItemOf } from '../model.ts'

export type Stance = ItemOf<'view'>['content']['stance']

/** A stance as a form has it; empty while nothing is chosen. */
export interface StanceValues {
  stance: Stance | ''
  text: string
}

/** What is missing, for who is asked how they see something: a choice, and words for everything but a plain yes. */
export function missingStance({ stance, text }: StanceValues): { pointer: string; text: string }[] {
  if (stance === '') return [{ pointer: '/content/stance', text: 'plan.view.error.stance' }]
  return stance !== 'agree' && text.trim() === '' ? [{ pointer: '/content/text', text: 'plan.view.error.text' }] : []
}

interface Props {
  /** Begins the ids of the fields: `view` gives `view-stance` and `view-text`. */
  id: string
  label: string
  choice: (stance: Stance) => string
  values: StanceValues
  error: (pointer: string) => string | undefined
  onStance: (stance: Stance) => void
  onText: (text: string) => void
}

/** Yes, yes with a remark, or seen differently; and own words. */
export function StanceFields({ id, label, choice, values, error, onStance, onText }: Props) {
  const t = useText()
  return (
    <>
      <ChoiceList
        id={`${id}-stance`}
        label={label}
        error={error('/content/stance')}
        choices={stances.map((value) => ({ value, label: choice(value) }))}
        value={values.stance || undefined}
        onChange={onStance}
      />
      <TextArea
        id={`${id}-text`}
        label={t('plan.view.text')}
        {...(values.stance === 'agree' && { marker: t('plan.optional') })}
        value={values.text}
        error={error('/content/text')}
        onChange={(event) => onText(event.target.value)}
      />
    </>
  )
}
