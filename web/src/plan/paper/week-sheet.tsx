import { useDates } from '../../lib/dates.ts'
import { Views } from '../../lib/items/components/views.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { useVisitWhen } from '../../lib/visit-when.ts'
import { StatusRing } from '../../ui/step-row.tsx'
import { notNamed, type PaperDay, paperWeek } from '../select/paper.ts'

/** The week for the wall: big faces, who comes when, what is done, where the children sleep. */
export function WeekSheet({ table, monday }: { table: Table; monday: string }) {
  const t = useText()
  const dates = useDates()
  const days = paperWeek(table, monday)
  return (
    <section className="plan-sheet plan-week" aria-labelledby="week-sheet">
      <h2 id="week-sheet">
        {t('plan.paper.week.title', {
          from: dates.day(monday, table.plan.today),
          until: dates.day(days[6]!.date, table.plan.today),
        })}
      </h2>
      <ol className="plan-week__days">
        {days.map((day) => (
          <li key={day.date} className="plan-week__day">
            <h3>
              {dates.weekdayLong(day.date)} <span>{dates.short(day.date)}</span>
            </h3>
            <Day table={table} day={day} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Day({ table, day: { visits, steps, nights } }: { table: Table; day: PaperDay }) {
  const t = useText()
  const dates = useDates()
  const when = useVisitWhen()
  return (
    <div className="plan-week__things">
      {visits.map(({ item: visit, at }) => {
        const note = when.note({ item: visit, at })
        const visitors = table.people(visit.content.visitors)
        const others = notNamed(visit.content.what, visitors)
        return (
          <div key={`${visit.id} ${at.original}`} className="plan-week__thing">
            {visitors.map((person) => (
              <PersonFace key={person.id} person={person} size={64} named />
            ))}
            <p>
              {at.cancelled ? <s>{when.short({ item: visit, at })}</s> : <b>{when.short({ item: visit, at })}</b>}
              <br />
              {at.cancelled ? <s>{visit.content.what}</s> : visit.content.what}
              {others.length > 0 && `, ${dates.list(others.map((person) => person.callName))}`}
              {note && (
                <>
                  <br />
                  <small>{note}</small>
                </>
              )}
            </p>
            <Views table={table} on={visit} plainYes={false} />
          </div>
        )
      })}
      {steps.map((step) => (
        <div key={step.id} className="plan-week__thing">
          <StatusRing status={step.state} />
          {table.people(step.content.doers).map((person) => (
            <PersonFace key={person.id} person={person} size={56} named />
          ))}
          <p>
            <span className="kt-hidden">{t(`plan.step.state.${step.state}`)}: </span>
            {step.content.what}
            <br />
            {dates.list(notNamed(step.content.what, table.people(step.content.doers)).map((person) => person.callName))}
          </p>
          <Views table={table} on={step} plainYes={false} />
        </div>
      ))}
      {visits.length + steps.length === 0 && <p className="plan-week__free">{t('plan.paper.week.free')}</p>}
      {nights.length > 0 && (
        <p className="plan-week__night">
          {nights
            .map(({ home, people }) =>
              t('plan.paper.night', {
                names: dates.list(people.map((person) => person.callName)),
                home,
              }),
            )
            .join(' ')}
        </p>
      )}
    </div>
  )
}
