import { useDates } from '../../lib/dates.ts'
import { PersonFace } from '../../lib/people.tsx'
import type { Plan, PlanPerson } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { useVisitWhen } from '../../lib/visit-when.ts'
import { Stack } from '../../ui/layout.tsx'
import { NightBand } from '../../ui/night-band.tsx'
import { type AgendaWeek, timesFor } from '../agenda.ts'
import { hasTwoHomes, timeKey, type VisitTime } from '../week.ts'
import { StepEntryLine, TalkEntryLine, VisitEntryLine, visitHref } from './day-entries.tsx'
import { nightTone, shortHome } from './week-strip.tsx'

type Props = { plan: Plan; week: AgendaWeek }

/** One week: a list of days on a phone, a table of who is at home by day when there is room. */
export function AgendaWeekSheet({ plan, week }: Props) {
  const t = useText()
  const dates = useDates()
  const id = `week-${week.monday}`
  return (
    <section className="agenda-week" aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>{t('agenda.week', { day: dates.day(week.monday, plan.today) })}</h2>
        <DayList plan={plan} week={week} />
        <WeekTable plan={plan} week={week} label={id} />
      </Stack>
    </section>
  )
}

function DayList({ plan, week: { days } }: Props) {
  const t = useText()
  const dates = useDates()
  const persons = new Map(plan.persons.map((person) => [person.id, person]))
  const familyId = plan.family.id
  return (
    <ol className="agenda-list">
      {days.map((day) => (
        <li key={day.date} aria-current={day.date === plan.today ? 'date' : undefined}>
          <h3>
            <time dateTime={day.date}>{dates.spoken(day.date)}</time>
          </h3>
          {day.holiday && <p className="kt-soft">{t(`agenda.holiday.${day.holiday}`)}</p>}
          {day.come > 1 && <p className="kt-soft">{t('agenda.come', { count: day.come })}</p>}
          {day.visits.map((visit) => (
            <VisitEntryLine key={timeKey(visit)} familyId={familyId} visit={visit} persons={persons} />
          ))}
          {day.talks.map((talk) => (
            <TalkEntryLine key={talk.item.id} familyId={familyId} talk={talk} persons={persons} />
          ))}
          {day.steps.map((step) => (
            <StepEntryLine key={step.item.id} familyId={familyId} step={step} persons={persons} />
          ))}
          {day.visits.length + day.talks.length + day.steps.length === 0 && (
            <p className="kt-soft">{t(day.isRest ? 'calendar.rest' : 'calendar.nothing')}</p>
          )}
          {hasTwoHomes(plan) && <Nights plan={plan} nights={day.nights} />}
        </li>
      ))}
    </ol>
  )
}

function Nights({ plan, nights }: { plan: Plan; nights: AgendaWeek['days'][number]['nights'] }) {
  const dates = useDates()
  const names = (ids: readonly string[]) =>
    dates.list(plan.persons.filter(({ id }) => ids.includes(id)).map(({ callName }) => callName))
  return nights.map(({ home, colour, persons }) => (
    <NightBand
      key={home}
      tone={nightTone(colour)}
      label={nights.length > 1 ? `${names(persons)} ${shortHome(home)}` : shortHome(home)}
    />
  ))
}

function WeekTable({ plan, week: { days }, label }: Props & { label: string }) {
  const t = useText()
  const dates = useDates()
  const home = plan.persons.filter(({ kind, atTable }) => kind === 'family' && atTable)
  const row = (person: PlanPerson | null) =>
    days.map((day) => ({ day, times: timesFor(day.visits, person?.id ?? null) }))
  const everybody = row(null)
  return (
    <table className="agenda-table" aria-labelledby={label}>
      <thead>
        <tr>
          <td />
          {days.map(({ date, holiday }) => (
            <th key={date} scope="col" aria-current={date === plan.today ? 'date' : undefined}>
              <span aria-hidden="true">
                {dates.weekday(date)} {Number(date.slice(8))}
              </span>
              <span className="kt-hidden">{dates.spoken(date)}</span>
              {holiday && <small className="agenda-table__holiday">{t(`agenda.holiday.${holiday}`)}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="agenda-table__crowd">
          <th scope="row">{t('agenda.crowd')}</th>
          {days.map(({ date, come, count, isRest }) => (
            <td key={date} className={isRest ? 'agenda-table__rest' : undefined}>
              {count > 0 && t(come > 0 ? 'agenda.come' : 'agenda.away', { count: come || count })}
              {isRest && count === 0 && <span className="kt-soft">{t('calendar.rest')}</span>}
            </td>
          ))}
        </tr>
        {home.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <span className="agenda-table__who">
                <PersonFace person={person} size={32} named /> {person.callName}
              </span>
            </th>
            {row(person).map(({ day, times }) => (
              <Times key={day.date} plan={plan} times={times} />
            ))}
          </tr>
        ))}
        {everybody.some(({ times }) => times.length > 0) && (
          <tr>
            <th scope="row">{t('agenda.everybody')}</th>
            {everybody.map(({ day, times }) => (
              <Times key={day.date} plan={plan} times={times} />
            ))}
          </tr>
        )}
        {hasTwoHomes(plan) && (
          <tr>
            <th scope="row">{t('agenda.sleep')}</th>
            {days.map(({ date, nights }) => (
              <td key={date}>
                <Nights plan={plan} nights={nights} />
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** What one person has on one day: when, with the face of who comes. */
function Times({ plan, times }: { plan: Plan; times: readonly VisitTime[] }) {
  const when = useVisitWhen()
  return (
    <td>
      {times.map((time) => {
        const note = when.note(time)
        const link = (
          <Link to={visitHref(plan.family.id, time)} dir="auto">
            {time.item.content.what}
          </Link>
        )
        return (
          <div key={timeKey(time)} className="agenda-chip">
            {plan.persons
              .filter(({ id }) => time.item.content.visitors.includes(id))
              .map((person) => (
                <PersonFace key={person.id} person={person} size={32} />
              ))}
            <div>
              <b>{time.at.cancelled ? <s>{when.clock(time)}</s> : when.clock(time)}</b>{' '}
              {time.at.cancelled ? <s>{link}</s> : link}
              {note && (
                <p className="calendar-note" dir="auto">
                  {note}
                </p>
              )}
            </div>
          </div>
        )
      })}
    </td>
  )
}
