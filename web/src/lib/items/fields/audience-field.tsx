import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Pictogram } from '../../../ui/pictogram.tsx'
import { home } from '../../../ui/pictograms-life.ts'
import { circle, eye } from '../../../ui/pictograms-people.ts'
import { useDates } from '../../dates.ts'
import { useText } from '../../text.tsx'
import { hearersOf } from '../select/hearers.ts'
import type { Table } from '../select/table.ts'
import { PeopleField } from './people-field.tsx'

export interface Hearing {
  audience: 'circle' | 'family' | 'chosen'
  audiencePersons: string[]
}

/** Chosen people with nobody chosen is heard by nobody: asked about before it is sent. */
export const faultsOfHearing = (hearing: Hearing, t: (key: string) => string): { pointer: string; detail: string }[] =>
  hearing.audience === 'chosen' && hearing.audiencePersons.length === 0
    ? [{ pointer: '/audience', detail: t('plan.audience.error') }]
    : []

interface Props {
  table: Table
  id: string
  saidBy: string
  value: Hearing
  error?: string | undefined
  onChange: (value: Hearing) => void
}

/** Who hears it: everybody at the table, only the family, or people one chooses; and then by name who that will be. */
export function AudienceField({ table, id, saidBy, value, error, onChange }: Props) {
  const t = useText()
  const dates = useDates()
  const me = table.plan.me.personId
  const others = table.plan.persons.filter((person) => person.atTable && person.id !== me && person.id !== saidBy)
  const choose = (audience: Hearing['audience']) =>
    onChange({ audience, audiencePersons: audience === 'chosen' ? value.audiencePersons : [] })
  const hearers = hearersOf(table, { ...value, saidBy, createdBy: me }).map((person) => person.callName)
  const choice = (audience: Hearing['audience'], picture: typeof circle) => ({
    value: audience,
    label: t(`plan.audience.${audience}`),
    hint: t(`plan.audience.${audience}.hint`),
    picture: <Pictogram of={picture} size={32} />,
  })
  const people = (
    <PeopleField
      id={`${id}-people`}
      label={t('plan.audience.people')}
      people={others}
      value={value.audiencePersons}
      onChange={(audiencePersons) => onChange({ audience: 'chosen', audiencePersons })}
    />
  )
  return (
    <div className="kt-stack kt-gap-3">
      <ChoiceList
        id={id}
        label={t('plan.audience.label')}
        error={error}
        value={value.audience}
        onChange={choose}
        choices={[choice('circle', circle), choice('family', home), { ...choice('chosen', eye), followUp: people }]}
      />
      <p className="kt-small" role="status">
        {t('plan.audience.result', { names: dates.list(hearers) })}
      </p>
      <AlsoShared table={table} saidBy={saidBy} hearing={value} />
    </div>
  )
}

/** Who is not of the family hears it only when it is shared with them too: said before it is sent. */
function AlsoShared({ table, saidBy, hearing }: { table: Table; saidBy: string; hearing: Hearing }) {
  const t = useText()
  const dates = useDates()
  const guests = hearing.audience === 'chosen' ? table.people(hearing.audiencePersons) : []
  const names = guests.filter(({ kind, id }) => kind !== 'family' && id !== saidBy).map(({ callName }) => callName)
  if (names.length === 0 || table.me?.kind !== 'family') return null
  const values = { names: dates.list(names), count: names.length, name: table.person(saidBy)?.callName ?? '' }
  const isOwn = saidBy === table.plan.me.personId
  return (
    <p className="kt-small" role="status">
      {isOwn ? t('plan.audience.shared.own', values) : t('plan.audience.shared.other', values)}
    </p>
  )
}
