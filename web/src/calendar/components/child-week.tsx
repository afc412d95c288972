import { useMutation } from '@tanstack/react-query'
import { mondayOf, useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Problem } from '../../lib/problem.ts'
import { type Plan, useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { signOut } from '../../lib/sign-in.ts'
import { useText } from '../../lib/text.tsx'
import { useVisitWhen } from '../../lib/visit-when.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Grid, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { PictogramShape } from '../../ui/pictogram-shape.ts'
import { dreamRoom } from '../../ui/pictograms-child.ts'
import { table } from '../../ui/pictograms-life.ts'
import { circle, messages } from '../../ui/pictograms-people.ts'
import { plan as planDrawing, strength } from '../../ui/pictograms-plan.ts'
import { useDaySentence } from '../use-day-sentence.ts'
import { hasTwoHomes, nightsOn, timeKey, weekOf } from '../week.ts'
import { CameBack } from './came-back.tsx'
import { ChildDays, Crossed } from './child-days.tsx'
import { MySteps } from './my-steps.tsx'
import '../calendar.css'

/** For a child: today, where I sleep, my one step, four doors (one more for each own room), and the days to come. */
export function ChildWeek({ plan }: { plan: Plan }) {
  const t = useText()
  const dates = useDates()
  const sentence = useDaySentence(plan)
  const when = useVisitWhen()
  const leave = useMutation({ mutationFn: signOut })
  const today = weekOf(plan, mondayOf(plan.today)).find((day) => day.date === plan.today)
  const familyId = plan.family.id
  const { rooms } = useRead('listOwnRooms', { params: { familyId } })
  const persons = new Map(plan.persons.map((person) => [person.id, person]))
  const home = hasTwoHomes(plan)
    ? nightsOn(plan, plan.today).find((night) => night.persons.includes(plan.me.personId))?.home
    : undefined
  return (
    <Stack gap={6}>
      <PageTitle above={dates.spoken(plan.today)}>{sentence}</PageTitle>
      {home && <p>{t('calendar.child.sleep', { home })}</p>}
      {today && today.visits.length + today.talks.length > 0 && (
        <Card aria-label={t('calendar.today')}>
          <Stack gap={4}>
            {today.visits.map((visit) => (
              <div key={timeKey(visit)} className="calendar-child-visit">
                {visit.item.content.visitors.map((id) => {
                  const person = persons.get(id)
                  return person && <PersonFace key={id} person={person} size={72} />
                })}
                <div>
                  <Crossed off={visit.at.cancelled}>
                    <b>{when.short(visit)}</b>
                    <br />
                    <span dir="auto">{visit.item.content.what}</span>
                  </Crossed>
                  {when.note(visit) && (
                    <p className="calendar-note" dir="auto">
                      {when.note(visit)}
                    </p>
                  )}
                </div>
              </div>
            ))}
            {today.talks.map(({ item }) => (
              <div key={item.id} className="calendar-child-visit">
                <Pictogram of={messages} size={72} />
                <p>
                  <b>
                    {item.content.time
                      ? t('calendar.talk.at', { time: dates.time(item.content.time) })
                      : t('calendar.talk')}
                  </b>
                  <br />
                  <Link to={href('/t/:familyId/gesprek/:itemId', { familyId, itemId: item.id })} dir="auto">
                    {item.content.text}
                  </Link>
                </p>
              </div>
            ))}
          </Stack>
        </Card>
      )}
      <CameBack plan={plan} />
      <MySteps plan={plan} sunday={plan.today} limit={1} />
      <Grid narrow as="nav" aria-label={t('calendar.child.doors')}>
        <Door to={href('/t/:familyId/plan', { familyId })} icon={planDrawing} word={t('calendar.child.plan')} />
        <Door to={href('/t/:familyId/kring', { familyId })} icon={circle} word={t('calendar.child.circle')} />
        <Door
          to={href('/t/:familyId/goed-en-zorgen', { familyId })}
          icon={strength}
          word={t('calendar.child.strengths')}
        />
        <Door to={href('/t/:familyId/mijn-plek', { familyId })} icon={dreamRoom} word={t('calendar.child.place')} />
        {rooms.map((room) => (
          <Door
            key={room.id}
            to={href('/t/:familyId/eigen-plan/:roomId', { familyId, roomId: room.id })}
            icon={table}
            word={t('calendar.child.own-plan')}
          />
        ))}
      </Grid>
      <ChildDays plan={plan} />
      <Row spread>
        <Link to={href('/t/:familyId/meer', { familyId })}>{t('calendar.child.more')}</Link>
        <Link to={href('/instellingen')}>{t('calendar.child.settings')}</Link>
        <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
          {t('calendar.child.stop')}
        </Button>
      </Row>
      {leave.error instanceof Problem && <ProblemNotice problem={leave.error} onRetry={() => leave.mutate()} />}
    </Stack>
  )
}

function Door({ to, icon, word }: { to: string; icon: PictogramShape; word: string }) {
  return (
    <Link to={to} className="kt-card calendar-door">
      <Pictogram of={icon} size={48} />
      <span>{word}</span>
    </Link>
  )
}
