import { useDates } from '../../lib/dates.ts'
import { Beside } from '../../lib/items/components/beside.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { lookBack } from '../../ui/pictograms-plan.ts'
import { LookBackForm } from '../forms/look-back-form.tsx'

/** The day on which everybody looks back together. */
export function LookBack({ table }: { table: Table }) {
  const t = useText()
  const planned = table
    .all('look-back')
    .filter(({ item }) => item.state === 'planned')
    .sort((a, b) => (a.item.onDate ?? '').localeCompare(b.item.onDate ?? ''))
  return (
    <Card as="section" aria-labelledby="look-back">
      <Stack gap={4}>
        <Row>
          <Pictogram of={lookBack} size={36} />
          <h2 id="look-back">{t('plan.look-back')}</h2>
        </Row>
        {planned.length === 0 && <p className="kt-soft">{t('plan.look-back.none')}</p>}
        {planned.map((entry) => (
          <OneDay key={entry.item.id} table={table} entry={entry} />
        ))}
        {planned.length === 0 && table.plan.can.add && (
          <Opener label={t('plan.look-back.add')}>{(close) => <LookBackForm table={table} onDone={close} />}</Opener>
        )}
        <div className="kt-no-print">
          <LinkButton
            as={Link}
            kind="quiet"
            to={href('/t/:familyId/plan/terugkijken', { familyId: table.plan.family.id })}
          >
            {t('plan.look-back.go')}
          </LinkButton>
        </div>
      </Stack>
    </Card>
  )
}

function OneDay({ table, entry }: { table: Table; entry: Entry<'look-back'> }) {
  const t = useText()
  const dates = useDates()
  const { item, can } = entry
  const { place, text, persons } = item.content
  const day = item.onDate ? dates.spoken(item.onDate) : ''
  return (
    <Stack gap={3}>
      <p className="plan-day">{place ? t('plan.look-back.at', { day, place }) : day}</p>
      {text && <p dir="auto">{text}</p>}
      <PeopleLine people={table.people(persons)} text={(names) => t('plan.look-back.with', { names })} />
      <Beside table={table} on={item} />
      {can.move && (
        <Row className="kt-no-print">
          <Opener kind="plain" label={t('plan.look-back.change')}>
            {(close) => <LookBackForm table={table} entry={entry} onDone={close} />}
          </Opener>
        </Row>
      )}
    </Stack>
  )
}
