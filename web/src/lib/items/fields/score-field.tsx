import { ChoiceList } from '../../../ui/choice-list.tsx'
import type { FieldTexts } from '../../../ui/field.tsx'
import './score-field.css'

const numbers = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
export type Score = (typeof numbers)[number]

/** A number from 0 to 10, to tap; none is chosen beforehand. */
export function ScoreField({
  value,
  onChange,
  ...texts
}: FieldTexts & { id: string; value: Score | ''; onChange: (value: Score) => void }) {
  return (
    <div className="kt-score">
      <ChoiceList
        {...texts}
        beside
        choices={numbers.map((each) => ({ value: each, label: each }))}
        value={value || undefined}
        onChange={onChange}
      />
    </div>
  )
}
