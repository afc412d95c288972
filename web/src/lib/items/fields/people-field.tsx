import { ChoiceList } from '../../../ui/choice-list.tsx'
import { PersonFace } from '../../people.tsx'
import { useText } from '../../text.tsx'
import type { Person } from '../model.ts'
import './people-field.css'

interface Props {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  marker?: string
  people: readonly Person[]
}

const choicesOf = (people: readonly Person[], me: string | undefined, myself: string) =>
  people.map((person) => ({
    value: person.id,
    label: person.id === me ? `${person.callName} (${myself})` : person.callName,
    ...(person.role && { hint: person.role }),
    picture: <PersonFace person={person} size={48} named />,
  }))

/** Choosing people by their faces. */
export function PeopleField({
  people,
  me,
  value,
  onChange,
  ...texts
}: Props & { me?: string | undefined; value: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useText()
  return (
    <div className="plan-faces">
      <ChoiceList
        {...texts}
        beside
        multiple
        choices={choicesOf(people, me, t('plan.myself'))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}

/** Choosing one person by their face. */
export function PersonField({
  people,
  me,
  value,
  onChange,
  ...texts
}: Props & { me?: string | undefined; value: string; onChange: (id: string) => void }) {
  const t = useText()
  return (
    <div className="plan-faces">
      <ChoiceList
        {...texts}
        beside
        choices={choicesOf(people, me, t('plan.myself'))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
