import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import { ChosenNews } from '../../lib/chosen/news.tsx'
import { mondayOf, useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { type Plan, usePlan } from '../../lib/query.ts'
import { Link, useParams, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add, back, next as forward, print } from '../../ui/pictograms-act.ts'
import { agendaHref, type Chosen, WEEKS, weeksOf } from '../agenda.ts'
import { AgendaFilter } from '../components/agenda-filter.tsx'
import { AgendaWeekSheet } from '../components/agenda-week.tsx'
import { isInPlan, WithDays } from '../components/with-days.tsx'
import '../agenda.css'

/** Agenda en drukte: four weeks, who comes when and for whom. `?week=` from which week, `?wie=` of whom, `?doel=` for which goal. */
export function AgendaPage() {
  const { familyId } = useParams<'/t/:familyId/agenda'>()
  const search = useSearch()
  const plan = usePlan(familyId)
  const asked = search.get('week') ?? ''
  const monday = mondayOf(isDay(asked) ? asked : plan.today)
  const chosen = {
    persons: (search.get('wie') ?? '').split(',').filter(Boolean),
    goal: search.get('doel') ?? '',
  }
  if (isInPlan(plan, monday)) return <Agenda plan={plan} monday={monday} chosen={chosen} />
  return (
    <WithDays plan={plan} from={monday} to={addDays(monday, 7 * WEEKS - 1)}>
      {(older) => <Agenda plan={older} monday={monday} chosen={chosen} />}
    </WithDays>
  )
}

function Agenda({ plan, monday, chosen }: { plan: Plan; monday: string; chosen: Chosen }) {
  const t = useText()
  const dates = useDates()
  const familyId = plan.family.id
  const at = (day: string) => agendaHref(familyId, day, chosen)
  const here = mondayOf(plan.today)
  return (
    <Stack gap={5}>
      <PageTitle
        above={
          monday === here ? (
            <Link to={href('/t/:familyId/week', { familyId })}>{t('agenda.to-week')}</Link>
          ) : (
            <Link to={at(here)}>{t('agenda.to-now')}</Link>
          )
        }
        below={t('agenda.below', {
          from: dates.day(monday, plan.today),
          until: dates.day(addDays(monday, 7 * WEEKS - 1), plan.today),
        })}
      >
        {t('agenda.title')}
      </PageTitle>
      <Row className="kt-no-print">
        {plan.can.add && (
          <LinkButton
            as={Link}
            icon={<Pictogram of={add} />}
            to={`${href('/t/:familyId/week', { familyId })}?erbij&week=${monday}`}
          >
            {t('agenda.add')}
          </LinkButton>
        )}
        <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
          {t('agenda.print')}
        </Button>
      </Row>
      <ChosenNews familyId={familyId} today={plan.today} />
      <AgendaFilter plan={plan} monday={monday} chosen={chosen} />
      {weeksOf(plan, monday, chosen).map((week) => (
        <AgendaWeekSheet key={week.monday} plan={plan} week={week} />
      ))}
      <Row as="nav" spread aria-label={t('agenda.other')} className="kt-no-print">
        <LinkButton as={Link} kind="plain" icon={<Pictogram of={back} />} to={at(addDays(monday, -7 * WEEKS))}>
          {t('agenda.previous', { count: WEEKS })}
        </LinkButton>
        <LinkButton as={Link} kind="plain" icon={<Pictogram of={forward} />} to={at(addDays(monday, 7 * WEEKS))}>
          {t('agenda.next', { count: WEEKS })}
        </LinkButton>
      </Row>
    </Stack>
  )
}
