import { askedSlots, type Load, loadOf } from '@keukentafel/core/calm/load.ts'
import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import { mondayOf, useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Doors } from '../components/doors.tsx'
import { WeekPicture } from '../components/week-picture.tsx'
import { YearPicture } from '../components/year-picture.tsx'
import { useAsking, WEEKS } from '../use-asking.ts'
import { useLoadWords } from '../use-load-words.ts'
import '../calm.css'

/** What all helpers together ask in a week: a picture, a sentence, and the year before. Of this family alone, never beside another. */
export function LoadPage() {
  const t = useText()
  const dates = useDates()
  const table = useTable()
  const asked = useSearch().get('week') ?? ''
  const monday = mondayOf(isDay(asked) ? asked : table.plan.today)
  const asking = useAsking(table.plan, monday)
  const words = useLoadWords(table)
  const [load] = loadOf(asking, monday) as [Load]
  const year = loadOf(asking, addDays(monday, -7 * (WEEKS - 1)), WEEKS)
  const most = asking.limits
    .filter(({ about, aboutPersons, from }) => about === 'visits-week' && aboutPersons.length === 0 && !from)
    .map(({ number }) => number)
    .filter((number) => number !== null)
  const to = (week: string) => `${href('/t/:familyId/drukte', { familyId: table.plan.family.id })}?week=${week}`
  return (
    <Stack gap={5}>
      <Doors familyId={table.plan.family.id} here="load">
        <PageTitle
          above={t('calm.load.week', {
            from: dates.day(monday, table.plan.today),
            until: dates.day(addDays(monday, 6), table.plan.today),
          })}
          below={t('calm.load.below')}
        >
          {t('calm.load.title')}
        </PageTitle>
      </Doors>
      <Card aria-labelledby="calm-week">
        <Stack gap={4}>
          <h2 id="calm-week" className="kt-hidden">
            {t('calm.load.all')}
          </h2>
          <p className="calm-sentence">{words.sentence(load)}</p>
          {words.against(load).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <WeekPicture table={table} slots={askedSlots(asking, monday)} monday={monday} />
          {words.more(load).map((line) => (
            <p key={line} className="kt-small">
              {line}
            </p>
          ))}
          <Row className="kt-no-print">
            <LinkButton as={Link} kind="quiet" to={to(addDays(monday, -7))}>
              {t('calm.load.before')}
            </LinkButton>
            <LinkButton as={Link} kind="quiet" to={to(addDays(monday, 7))}>
              {t('calm.load.after')}
            </LinkButton>
          </Row>
        </Stack>
      </Card>
      <Each table={table} monday={monday} asking={asking} />
      <Card aria-labelledby="calm-year">
        <Stack gap={4}>
          <h2 id="calm-year">{t('calm.year')}</h2>
          {words.year(year).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="kt-soft">{t('calm.year.explain')}</p>
          <YearPicture loads={year} most={most.length > 0 ? Math.min(...most) : null} />
        </Stack>
      </Card>
    </Stack>
  )
}

/** The same for each of the family, in the order in which they sit here and never by how much. */
function Each({ table, monday, asking }: { table: Table; monday: string; asking: ReturnType<typeof useAsking> }) {
  const t = useText()
  const words = useLoadWords(table)
  const family = table.plan.persons.filter(({ kind }) => kind === 'family')
  return (
    <Card aria-labelledby="calm-each">
      <Stack gap={4}>
        <h2 id="calm-each">{t('calm.load.each')}</h2>
        <ul className="calm-list">
          {family.map((person) => {
            const [load] = loadOf(asking, monday, 1, person.id) as [Load]
            return (
              <li key={person.id} className="calm-said">
                <PersonFace person={person} size={40} named />
                <div>
                  <p>
                    <b>{person.callName}</b>
                  </p>
                  {words.each(load).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  {words.against(load).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
              </li>
            )
          })}
        </ul>
      </Stack>
    </Card>
  )
}
