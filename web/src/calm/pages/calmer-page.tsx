import { type Load, loadOf } from '@keukentafel/core/calm/load.ts'
import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import { askingOf } from '../../lib/before-visit/asking.ts'
import { mondayOf, useDates } from '../../lib/dates.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link, useSearch } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { CalmAsked } from '../components/calm-asked.tsx'
import { Doors } from '../components/doors.tsx'
import { FindCalmer } from '../components/find-calmer.tsx'
import { ProposalCard } from '../components/proposal-card.tsx'
import { useLoadWords } from '../use-load-words.ts'
import '../calm.css'

/** "Een rustiger week": how full it is, who asked for less, what could be otherwise, and what everybody says to that. */
export function CalmerPage() {
  const t = useText()
  const dates = useDates()
  const table = useTable()
  const child = useRegister() === 'child'
  const words = useLoadWords(table)
  const asked = useSearch().get('week') ?? ''
  const monday = mondayOf(isDay(asked) ? asked : addDays(table.plan.today, 7))
  const [load, next] = loadOf(askingOf(table.plan), monday, 2) as [Load, Load]
  const sunday = addDays(monday, 6)
  // What makes this Sunday hard is gone past on the Monday after, and asked to be solved here.
  const after = next.breaches.filter(({ about, day }) => about === 'rest-after' && day === next.monday)
  const against = words.against({ ...load, breaches: [...load.breaches, ...after] })
  const steps = load.breaches.some(({ about }) => about === 'steps-week')
  const changes = table
    .all('calmer-change')
    .filter(({ item }) => item.state !== 'past' && item.content.original >= monday && item.content.original <= sunday)
  const familyId = table.plan.family.id
  const to = (week: string) => `${href('/t/:familyId/rustiger-week', { familyId })}?week=${week}`
  return (
    <Stack gap={5}>
      <Doors familyId={familyId} here="calmer">
        <PageTitle
          above={t('calm.load.week', {
            from: dates.day(monday, table.plan.today),
            until: dates.day(sunday, table.plan.today),
          })}
          below={t('calm.calmer.below')}
        >
          {t('calm.calmer')}
        </PageTitle>
      </Doors>
      <div>
        <p className="calm-sentence">{words.sentence(load)}</p>
        {against.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Row className="kt-no-print">
        <LinkButton as={Link} kind="plain" to={to(addDays(monday, -7))}>
          {t('calm.load.before')}
        </LinkButton>
        <LinkButton as={Link} kind="plain" to={to(addDays(monday, 7))}>
          {t('calm.load.after')}
        </LinkButton>
      </Row>
      <CalmAsked table={table} monday={monday} />
      {changes.length > 0 && (
        <section aria-labelledby="calm-changes">
          <Stack gap={4}>
            <h2 id="calm-changes">{t('calm.changes')}</h2>
            {changes.map((entry) => (
              <ProposalCard key={entry.item.id} table={table} entry={entry} />
            ))}
          </Stack>
        </section>
      )}
      {!child && table.plan.can.add && (
        <div className="kt-no-print">
          <FindCalmer key={monday} table={table} monday={monday} steps={steps} />
        </div>
      )}
    </Stack>
  )
}
