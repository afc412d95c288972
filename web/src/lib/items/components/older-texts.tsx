import { Suspense, useState } from 'react'
import { Busy } from '../../../ui/busy.tsx'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { Pictogram } from '../../../ui/pictogram.tsx'
import { history } from '../../../ui/pictograms-act.ts'
import { useDates } from '../../dates.ts'
import { useRead } from '../../query.ts'
import { useText } from '../../text.tsx'
import type { Entry } from '../model.ts'
import { olderTexts } from '../select/history.ts'
import type { Table } from '../select/table.ts'
import { wordDifference } from '../select/word-difference.ts'
import { MarkedWords } from './marked-words.tsx'

/** "Eerder stond er": fetched only when somebody wants to know. */
export function OlderTexts({ table, entry, field, now }: { table: Table; entry: Entry; field: string; now: string }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  if ((entry.item.content.wording ?? 1) < 2) return null
  return (
    <div>
      <Button kind="plain" icon={<Pictogram of={history} />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('plan.older')}
      </Button>
      {open && (
        <Suspense fallback={<Busy label={t('plan.loading')} />}>
          <List table={table} entry={entry} field={field} now={now} />
        </Suspense>
      )}
    </div>
  )
}

function List({ table, entry, field, now }: { table: Table; entry: Entry; field: string; now: string }) {
  const t = useText()
  const dates = useDates()
  const { events } = useRead('readItemHistory', { params: { familyId: table.plan.family.id, itemId: entry.item.id } })
  const older = olderTexts(events, field)
  if (older.length === 0) return <p className="kt-soft">{t('plan.older.none')}</p>
  return (
    <Stack as="ol" gap={4} className="plan-older">
      {older.map(({ text, at, by }, i) => (
        <li key={at}>
          <p className="kt-soft kt-small">
            {t('plan.older.until', {
              moment: dates.moment(at),
              name: table.person(by)?.callName ?? t('plan.somebody'),
            })}
          </p>
          <MarkedWords pieces={wordDifference(text, i === 0 ? now : (older[i - 1]?.text ?? now))} />
        </li>
      ))}
    </Stack>
  )
}
