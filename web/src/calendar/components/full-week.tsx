import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import type { Plan } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Grid, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add, back, next as forward } from '../../ui/pictograms-act.ts'
import { useDaySentence } from '../use-day-sentence.ts'
import { weekOf } from '../week.ts'
import { MySteps } from './my-steps.tsx'
import { NowGoals } from './now-goals.tsx'
import { WeekStrip } from './week-strip.tsx'

type Props = {
  plan: Plan
  monday: string
  isThisWeek: boolean
  next: string
  previous: string
  /** What came back to who looks, when there is something. */
  back?: ReactNode
}

/** The week for who can read: today in a sentence, seven days, own steps, what the family works on. */
export function FullWeek({ plan, monday, isThisWeek, next, previous, back: cameBack }: Props) {
  const t = useText()
  const dates = useDates()
  const sentence = useDaySentence(plan)
  const days = weekOf(plan, monday)
  const week = href('/t/:familyId/week', { familyId: plan.family.id })
  const first = dates.day(monday, plan.today)
  return (
    <Stack gap={6}>
      {isThisWeek ? (
        <PageTitle above={t('calendar.greeting', { part: partOfDay(), day: dates.spoken(plan.today) })}>
          {sentence}
        </PageTitle>
      ) : (
        <PageTitle above={<Link to={week}>{t('calendar.toThisWeek')}</Link>}>
          {t('calendar.weekOf', { day: first })}
        </PageTitle>
      )}
      {cameBack}
      <Stack as="section" gap={3} aria-labelledby="days">
        <Row spread>
          <h2 id="days">{isThisWeek ? t('calendar.thisWeek') : t('calendar.days')}</h2>
          {plan.can.add && (
            <LinkButton as={Link} kind="quiet" icon={<Pictogram of={add} />} to={`${week}?erbij&week=${monday}`}>
              {t('calendar.addVisit')}
            </LinkButton>
          )}
        </Row>
        <WeekStrip plan={plan} days={days} label={t('calendar.weekOf', { day: first })} />
        <p>
          <Link to={href('/t/:familyId/agenda', { familyId: plan.family.id })}>{t('calendar.agenda')}</Link>
        </p>
        <Row as="nav" spread aria-label={t('calendar.otherWeeks')}>
          <LinkButton as={Link} kind="plain" icon={<Pictogram of={back} />} to={`${week}?week=${previous}`}>
            {t('calendar.previous')}
          </LinkButton>
          <LinkButton as={Link} kind="plain" icon={<Pictogram of={forward} />} to={`${week}?week=${next}`}>
            {t('calendar.next')}
          </LinkButton>
        </Row>
      </Stack>
      <Grid>
        <MySteps plan={plan} sunday={days[6]?.date ?? monday} />
        <NowGoals plan={plan} />
      </Grid>
    </Stack>
  )
}

const partOfDay = () => {
  const hour = new Date().getHours()
  return hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
