import type { Heading } from '@keukentafel/core/own-plan/headings.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { PictogramShape } from '../../ui/pictogram-shape.ts'
import { add } from '../../ui/pictograms-act.ts'
import { help } from '../../ui/pictograms-people.ts'
import { goal, step, strength, worry } from '../../ui/pictograms-plan.ts'
import { LineForm } from '../forms/line-form.tsx'
import type { Room } from '../model.ts'
import { RoomLine } from './room-line.tsx'

const drawings: Record<Heading, PictogramShape> = {
  well: strength,
  worry,
  want: goal,
  'who-does-what': step,
  need: help,
}

/** One question with everybody's answers, each in own words. */
export function HeadingSection({ table, room, heading }: { table: Table; room: Room; heading: Heading }) {
  const t = useText()
  const lines = room.lines.filter((line) => line.heading === heading && line.state === 'current')
  const words = t(`own-plan.heading.${heading}`)
  return (
    <Card aria-labelledby={`heading-${heading}`}>
      <Stack gap={4}>
        <h2 id={`heading-${heading}`} className="own-plan-heading">
          <Pictogram of={drawings[heading]} size={30} />
          {words}
        </h2>
        {lines.length === 0 && <p className="kt-soft">{t('own-plan.line.none')}</p>}
        <div>
          {lines.map((line) => (
            <RoomLine key={line.id} table={table} room={room} line={line} />
          ))}
        </div>
        <div className="kt-no-print">
          <Opener label={t('own-plan.line.add.of', { heading: words })} icon={<Pictogram of={add} />}>
            {(close) => <LineForm table={table} room={room} heading={heading} onDone={close} />}
          </Opener>
        </div>
      </Stack>
    </Card>
  )
}
