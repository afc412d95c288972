import { Suspense } from 'react'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import type { Minutes } from '../conversation/minutes.ts'
import type { Talk } from '../conversation/people.ts'
import { RoomDoors } from './alone.tsx'
import { goesOut } from './said.ts'

/** What the family brought to the table out of its own plan in this talk, in the words of who said it; and, for the family, from where. */
export function Presented({ table, talk, minutes }: { table: Table; talk: Talk; minutes: Minutes }) {
  const t = useText()
  const now = new Set(minutes.events.filter(({ before }) => before === null).map(({ itemId }) => itemId))
  const brought = table.plan.items.filter(({ item }) => now.has(item.id) && item.content.origin === 'own-plan')
  return (
    <Stack gap={4}>
      {!goesOut(table, talk) && (
        <Suspense fallback={<Busy label={t('plan.loading')} />}>
          <RoomDoors table={table} />
        </Suspense>
      )}
      <Card aria-labelledby="brought">
        <Stack gap={3}>
          <h3 id="brought">{t('conference.brought')}</h3>
          {brought.length === 0 && <p className="kt-soft">{t('conference.brought.none')}</p>}
          <ul className="talk-words">
            {brought.map(({ item }) => {
              const sayer = table.person(item.saidBy)
              return (
                <li key={item.id} className="talk-line">
                  {sayer && <PersonFace person={sayer} size={40} named />}
                  <Stack gap={1} className="talk-part">
                    <p className="kt-soft kt-small">
                      {[t(`plan.kind.${item.kind}`), sayer?.callName].filter(Boolean).join(', ')}
                    </p>
                    <p dir="auto">
                      <q>{textOf(item)}</q>
                    </p>
                  </Stack>
                </li>
              )
            })}
          </ul>
        </Stack>
      </Card>
    </Stack>
  )
}
