import { DayField } from '../../lib/items/fields/day-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import type { DateParts } from '../../ui/date-field.tsx'

interface Props {
  table: Table
  doers: readonly string[]
  day: DateParts
  error: (pointer: string) => string | undefined
  onDoers: (ids: string[]) => void
  onDay: (day: DateParts) => void
}

/** Ids of the fields below, for the faults that the server finds. */
export const whoAndWhenFields = { '/content/doers': 'step-doers', '/content': 'step-doers', '/onDate': 'step-day' }

/** Who does a step, anybody at the table or of the family, and on which day; neither has to be known yet. */
export function WhoAndWhen({ table, doers, day, error, onDoers, onDay }: Props) {
  const t = useText()
  return (
    <>
      <PeopleField
        id="step-doers"
        label={t('plan.step.who')}
        marker={t('plan.optional')}
        error={error('/content/doers')}
        people={table.plan.persons.filter((person) => person.atTable || person.kind === 'family')}
        me={table.me?.id}
        value={doers}
        onChange={onDoers}
      />
      <DayField
        id="step-day"
        label={t('plan.step.when')}
        marker={t('plan.optional')}
        error={error('/onDate')}
        today={table.plan.today}
        soon
        value={day}
        onChange={onDay}
      />
    </>
  )
}
