import { mondayOf, useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Grid, Stack } from '../../ui/layout.tsx'
import { comingUp, goesWell } from '../select/first-look.ts'
import './first-look.css'

/** The plan begins with this week and with what goes well, not with what is wrong (mission D1). */
export function FirstLook({ table }: { table: Table }) {
  const t = useText()
  const dates = useDates()
  const { family, today } = table.plan
  const coming = comingUp(table, mondayOf(today))
  const well = goesWell(table)
  const familyId = family.id
  return (
    <Grid>
      <Card as="section" aria-labelledby="this-week">
        <Stack gap={3}>
          <h2 id="this-week">{t('plan.first.week')}</h2>
          {coming.length === 0 && <p className="kt-soft">{t('plan.first.week.none')}</p>}
          <ul className="plan-first">
            {coming.map(({ item, day }) => (
              <li key={`${item.id} ${day}`}>
                <span className="kt-soft">{dates.day(day, today)}</span> <span dir="auto">{item.content.what}</span>
              </li>
            ))}
          </ul>
          <p className="kt-no-print">
            <Link to={href('/t/:familyId/week', { familyId })}>{t('plan.first.week.all')}</Link>
          </p>
        </Stack>
      </Card>
      <Card as="section" aria-labelledby="goes-well">
        <Stack gap={3}>
          <h2 id="goes-well">{t('plan.first.well')}</h2>
          {well.length === 0 && <p className="kt-soft">{t('plan.first.well.none')}</p>}
          <ul className="plan-first">
            {well.map(({ item }) => {
              const sayer = table.person(item.saidBy)
              return (
                <li key={item.id} className="plan-first__said">
                  {sayer && <PersonFace person={sayer} size={32} named />}
                  <q dir="auto">{item.content.text}</q>
                </li>
              )
            })}
          </ul>
          <p className="kt-no-print">
            <Link to={href('/t/:familyId/goed-en-zorgen', { familyId })}>{t('plan.first.well.all')}</Link>
          </p>
        </Stack>
      </Card>
    </Grid>
  )
}
