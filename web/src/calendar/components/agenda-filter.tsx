import { useState } from 'react'
import { ofKind, type Plan } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import { agendaHref, type Chosen } from '../agenda.ts'
import { faces } from './faces.tsx'

/** Of whom, and for which goal: kept in the address, so that it stays when one comes back. */
export function AgendaFilter({ plan, monday, chosen }: { plan: Plan; monday: string; chosen: Chosen }) {
  const t = useText()
  const goals = ofKind(plan, 'goal').filter(({ item }) => ['idea', 'now', 'later'].includes(item.state))
  // What one taps stands there at once; the page of it comes a moment later.
  const [now, setNow] = useState(chosen)
  const go = (next: Partial<Chosen>) => {
    const all = { ...now, ...next }
    setNow(all)
    navigate(agendaHref(plan.family.id, monday, all), { replace: true })
  }
  return (
    <div className="kt-no-print">
      <Disclosure summary={t('agenda.filter')} open={chosen.persons.length > 0 || chosen.goal !== ''}>
        <Stack gap={4}>
          <ChoiceList
            multiple
            beside
            id="who"
            label={t('agenda.filter.who')}
            value={now.persons}
            choices={faces(plan.persons)}
            onChange={(persons) => go({ persons })}
          />
          {goals.length > 0 && (
            <Field id="goal" label={t('agenda.filter.goal')} marker={t('visit.form.optional')}>
              {(aria) => (
                <Select
                  {...aria}
                  none={t('agenda.filter.all')}
                  value={now.goal}
                  choices={goals.map(({ item }) => ({ value: item.id, label: item.content.words }))}
                  onChange={(goal) => go({ goal })}
                />
              )}
            </Field>
          )}
        </Stack>
      </Disclosure>
    </div>
  )
}
