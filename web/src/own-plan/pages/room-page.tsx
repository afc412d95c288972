import { headingNames } from '@keukentafel/core/own-plan/headings.ts'
import { useDates } from '../../lib/dates.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back, print } from '../../ui/pictograms-act.ts'
import { PrintFooter } from '../../ui/print-footer.tsx'
import { HeadingSection } from '../components/heading-section.tsx'
import { RoomLine } from '../components/room-line.tsx'
import { RoomPeople } from '../components/room-people.tsx'
import { ToConference } from '../components/to-conference.tsx'
import '../own-plan.css'

/** A room of the family's own: what each says under five questions. On paper it is the same without what one can press. */
export function RoomPage() {
  const t = useText()
  const dates = useDates()
  const table = useTable()
  const { familyId, roomId } = useParams<'/t/:familyId/eigen-plan/:roomId'>()
  const room = useRead('readOwnRoom', { params: { familyId, roomId } })
  const drafts = room.lines.filter((line) => line.state === 'draft')
  return (
    <Stack gap={6}>
      <Link className="own-plan-back kt-no-print" to={href('/t/:familyId/eigen-plan', { familyId })}>
        <Pictogram of={back} size={20} />
        {t('own-plan.back')}
      </Link>
      <ToConference table={table} />
      <PageTitle
        below={t('own-plan.room.below')}
        actions={
          <span className="kt-no-print">
            <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
              {t('own-plan.room.print')}
            </Button>
          </span>
        }
      >
        <span dir="auto">{room.name}</span>
      </PageTitle>
      <RoomPeople table={table} room={room} />
      {drafts.length > 0 && (
        <Card tone="calm" className="kt-no-print" aria-labelledby="drafts">
          <Stack gap={4}>
            <h2 id="drafts">{t('own-plan.drafts')}</h2>
            {drafts.map((line) => (
              <RoomLine key={line.id} table={table} room={room} line={line} withHeading />
            ))}
          </Stack>
        </Card>
      )}
      {headingNames.map((heading) => (
        <HeadingSection key={heading} table={table} room={room} heading={heading} />
      ))}
      <PrintFooter text={`${t('own-plan.room.paper')} ${dates.day(table.plan.today)}`} />
    </Stack>
  )
}
