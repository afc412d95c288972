import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { ReactNode } from 'react'
import { mondayOf, useDates } from '../../lib/dates.ts'
import { PersonFace } from '../../lib/people.tsx'
import type { Plan } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { useVisitWhen } from '../../lib/visit-when.ts'
import { Card, Stack } from '../../ui/layout.tsx'
import { NightBand } from '../../ui/night-band.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { messages } from '../../ui/pictograms-people.ts'
import { StatusRing } from '../../ui/step-row.tsx'
import { hasTwoHomes, nightsOn, timeKey, type WeekDay, weekOf } from '../week.ts'
import { nightTone, shortHome } from './week-strip.tsx'

/** The days after today, for a child: where I sleep, who comes, what I do. One thing under the other, nothing to tap. */
export function ChildDays({ plan }: { plan: Plan }) {
  const t = useText()
  const dates = useDates()
  const monday = mondayOf(plan.today)
  const days = [...weekOf(plan, monday), ...weekOf(plan, addDays(monday, 7))]
    .filter(({ date }) => date > plan.today)
    .slice(0, 6)
  return (
    <Card aria-labelledby="days">
      <Stack gap={4}>
        <h2 id="days">{t('calendar.child.days')}</h2>
        <ol className="calendar-child-days">
          {days.map((day) => (
            <li key={day.date}>
              <h3>
                <time dateTime={day.date}>{dates.weekdayLong(day.date)}</time>
              </h3>
              <OneDay plan={plan} day={day} />
            </li>
          ))}
        </ol>
      </Stack>
    </Card>
  )
}

/** What does not go on is crossed out, and said too: a line through it is not seen by everybody. */
export function Crossed({ off, children }: { off: boolean; children: ReactNode }) {
  return <p>{off ? <s>{children}</s> : children}</p>
}

function OneDay({ plan, day }: { plan: Plan; day: WeekDay }) {
  const t = useText()
  const dates = useDates()
  const when = useVisitWhen()
  const persons = new Map(plan.persons.map((person) => [person.id, person]))
  const me = plan.me.personId
  const steps = day.steps.filter(({ item }) => item.content.doers.includes(me))
  const night = hasTwoHomes(plan) ? nightsOn(plan, day.date).find(({ persons }) => persons.includes(me)) : undefined
  return (
    <Stack gap={2}>
      {day.visits.map((visit) => (
        <div key={timeKey(visit)} className="calendar-child-visit">
          {visit.item.content.visitors.map((id) => {
            const person = persons.get(id)
            return person && <PersonFace key={id} person={person} size={44} />
          })}
          <div>
            <Crossed off={visit.at.cancelled}>
              <b>{when.clock(visit)}</b> <span dir="auto">{visit.item.content.what}</span>
            </Crossed>
            {when.note(visit) && (
              <p className="calendar-note" dir="auto">
                {when.note(visit)}
              </p>
            )}
          </div>
        </div>
      ))}
      {day.talks.map(({ item }) => (
        <div key={item.id} className="calendar-child-visit">
          <Pictogram of={messages} size={44} />
          <p>
            <b>
              {item.content.time ? t('calendar.talk.at', { time: dates.time(item.content.time) }) : t('calendar.talk')}
            </b>{' '}
            <span dir="auto">{item.content.text}</span>
          </p>
        </div>
      ))}
      {steps.map(({ item }) => (
        <div key={item.id} className="calendar-child-visit">
          <StatusRing status={item.state} />
          <p dir="auto">{item.content.what}</p>
        </div>
      ))}
      {day.visits.length + day.talks.length + steps.length === 0 && (
        <p className="kt-soft">{t('calendar.child.free')}</p>
      )}
      {night && (
        <div>
          <span className="kt-hidden">{t('calendar.child.sleep-there')} </span>
          <NightBand tone={nightTone(night.colour)} label={shortHome(night.home)} />
        </div>
      )}
    </Stack>
  )
}
