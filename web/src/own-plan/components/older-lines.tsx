import { Suspense, useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useRead } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Line, Room } from '../model.ts'

interface Props {
  table: Table
  room: Room
  line: Line
}

/** "Eerder stond er": fetched only when somebody wants to know. */
export function OlderLines(props: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button kind="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('own-plan.line.older')}
      </Button>
      {open && (
        <Suspense fallback={<Busy label={t('app.busy')} />}>
          <List {...props} />
        </Suspense>
      )}
    </div>
  )
}

function List({ table, room, line }: Props) {
  const t = useText()
  const dates = useDates()
  const params = { familyId: table.plan.family.id, roomId: room.id, lineId: line.id }
  const { events } = useRead('readRoomLineHistory', { params })
  const older = events.flatMap(({ before, at }) => (before === null || before === line.text ? [] : [{ before, at }]))
  if (older.length === 0) return <p className="kt-soft">{t('own-plan.line.older.none')}</p>
  return (
    <Stack as="ol" gap={2}>
      {older.map(({ before, at }) => (
        <li key={at}>
          <q dir="auto">{before}</q> <span className="kt-soft kt-small">{dates.moment(at)}</span>
        </li>
      ))}
    </Stack>
  )
}
