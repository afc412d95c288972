import { PeopleLine } from '../../lib/items/components/faces.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Part } from '../../ui/part.tsx'
import type { Talk } from '../conversation/people.ts'
import { Calls } from './calls.tsx'
import { Conditions } from './conditions.tsx'
import { Information } from './information.tsx'
import { PlansB } from './plan-b.tsx'
import { leadersOf, saidIn } from './said.ts'

/**
 * What was told, asked and agreed in a family group conference. Before it is held, helpers tell here what they know and what any plan must meet,
 * so that nobody is taken by surprise; what was not said yet then takes no place.
 */
export function Overview({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const { plansB, calls } = saidIn(table, talk)
  const before = talk.item.state === 'asked' || talk.item.state === 'planned'
  return (
    <>
      <PeopleLine people={leadersOf(table, talk)} text={(names) => t('conference.lead.by', { names })} />
      <Part id="told" title={t('conference.step.told')}>
        <Information table={table} talk={talk} open={before} />
      </Part>
      <Part id="conditions" title={t('conference.conditions')}>
        <p className="kt-soft">{t('conference.conditions.below')}</p>
        <Conditions table={table} talk={talk} may={before ? 'set' : 'look'} />
      </Part>
      {plansB.length > 0 && (
        <Part id="plan-b" title={t('conference.b')}>
          <PlansB table={table} talk={talk} open={false} />
        </Part>
      )}
      {calls.length > 0 && (
        <Part id="calls" title={t('conference.call')}>
          <Calls table={table} talk={talk} open={false} />
        </Part>
      )}
    </>
  )
}
