import { CAPACITY_DAYS } from '@keukentafel/core/calm/names.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { CapacityForm } from '../forms/capacity-form.tsx'
import { Mood } from './mood.tsx'

/** The latest of each, as long as it is not too old to be true. */
function latestOf(table: Table): Entry<'capacity'>[] {
  const since = addDays(table.plan.today, -CAPACITY_DAYS)
  const latest = new Map<string, Entry<'capacity'>>()
  const said = table
    .all('capacity')
    .filter(({ item }) => item.state === 'current' && (item.onDate ?? '') > since)
    .sort((a, b) => a.item.createdAt.localeCompare(b.item.createdAt))
  for (const entry of said) latest.set(entry.item.saidBy, entry)
  return [...latest.values()]
}

/** "Wat lukt er nu?": asked, by one's own word alone, and gone when it is old. Nothing is worked out of it. */
export function Capacity({ table }: { table: Table }) {
  const t = useText()
  const dates = useDates()
  const said = latestOf(table)
  const mine = said.some(({ item }) => item.saidBy === table.plan.me.personId)
  return (
    <Card aria-labelledby="calm-capacity">
      <Stack gap={4}>
        <h2 id="calm-capacity">{t('calm.capacity.title')}</h2>
        <p className="kt-soft">{t('calm.capacity.explain')}</p>
        {said.length === 0 && <p className="kt-soft">{t('calm.nothing-said')}</p>}
        {said.length > 0 && (
          <ul className="calm-list">
            {said.map(({ item }) => {
              const person = table.person(item.saidBy)
              return (
                <li key={item.id} className="calm-said">
                  <Mood level={item.content.level} />
                  <div>
                    <p>
                      {person && <PersonFace person={person} size={32} named />} <b>{person?.callName}</b>:{' '}
                      {t(`calm.capacity.${item.content.level}`)}
                    </p>
                    {item.content.text && (
                      <p>
                        <q dir="auto">{item.content.text}</q>
                      </p>
                    )}
                    <p className="kt-small kt-soft">
                      {t('calm.capacity.on', { day: dates.day(item.onDate ?? table.plan.today, table.plan.today) })}
                    </p>
                  </div>
                </li>
              )
            })}
          </ul>
        )}
        {table.me?.kind === 'family' && table.plan.can.add && (
          <div>
            <Opener label={t(mine ? 'calm.capacity.again' : 'calm.capacity.say')}>
              {(close) => <CapacityForm table={table} onDone={close} />}
            </Opener>
          </div>
        )}
      </Stack>
    </Card>
  )
}
