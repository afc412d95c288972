import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Grid, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { table as tableDrawing } from '../../ui/pictograms-life.ts'
import { OpenRoomForm } from '../forms/open-room-form.tsx'

/** The rooms one is in; whether there are others, nobody can tell. */
export function Rooms({ table }: { table: Table }) {
  const t = useText()
  const { id: familyId } = table.plan.family
  const { rooms, can } = useRead('listOwnRooms', { params: { familyId } })
  return (
    <section aria-labelledby="rooms">
      <Stack gap={4}>
        <h2 id="rooms">{t('own-plan.rooms')}</h2>
        <p>{t('own-plan.rooms.explain')}</p>
        {rooms.length === 0 && <p className="kt-soft">{t('own-plan.rooms.none')}</p>}
        <Grid narrow gap={3}>
          {rooms.map((room) => (
            <Link
              key={room.id}
              className="kt-card own-plan-door"
              to={href('/t/:familyId/eigen-plan/:roomId', { familyId, roomId: room.id })}
            >
              <Pictogram of={tableDrawing} size={40} />
              <span dir="auto">{room.name}</span>
            </Link>
          ))}
        </Grid>
        {can.open && (
          <div>
            <Opener label={t('own-plan.open')} kind={rooms.length === 0 ? 'primary' : 'quiet'}>
              {(close) => <OpenRoomForm table={table} onCancel={close} />}
            </Opener>
          </div>
        )}
      </Stack>
    </section>
  )
}
