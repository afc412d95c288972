import { useDates } from '../../lib/dates.ts'
import type { Plan, PlanPerson } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { DayStrip } from '../../ui/day-strip.tsx'
import { Stack } from '../../ui/layout.tsx'
import { NightLegend, type NightTone } from '../../ui/night-band.tsx'
import { hasTwoHomes, isBusy, type Sleep, timeKey, type WeekDay } from '../week.ts'
import { StepEntryLine, TalkEntryLine, VisitEntryLine } from './day-entries.tsx'

const tones: Record<string, NightTone> = { mint: 'mint', lilac: 'lilac', sun: 'sun', sky: 'sun' }
/** How the ribbon of a home is drawn. */
export const nightTone = (colour: string): NightTone => tones[colour] ?? 'mint'

/** The seven days at home: a list on a phone, seven columns when there is room. */
export function WeekStrip({ plan, days, label }: { plan: Plan; days: readonly WeekDay[]; label: string }) {
  const isThisWeek = days.some((day) => day.date === plan.today)
  const t = useText()
  const dates = useDates()
  const persons = new Map(plan.persons.map((person) => [person.id, person]))
  const twoHomes = hasTwoHomes(plan)
  const bands = days.map((day) => (twoHomes ? bandOf(day.nights, persons, dates.list) : undefined))
  const homes = days
    .flatMap((day) => day.nights)
    .filter((night, i, all) => all.findIndex(({ home }) => home === night.home) === i)
  return (
    <Stack gap={3}>
      <DayStrip
        label={label}
        earlier={t('calendar.earlier')}
        days={days.map((day, i) => ({
          date: day.date,
          weekday: dates.weekday(day.date),
          day: String(Number(day.date.slice(8))),
          spoken: dates.spoken(day.date),
          past: isThisWeek && day.date < plan.today,
          today: day.date === plan.today ? t('calendar.today') : undefined,
          rest: day.isRest ? t('calendar.rest') : undefined,
          busy: busyOf(day) > 2 ? t('calendar.busy', { count: busyOf(day) }) : undefined,
          empty: t('calendar.nothing'),
          night: bands[i],
          entries:
            day.visits.length + day.talks.length + day.steps.length > 0 ? (
              <>
                {day.visits.map((visit) => (
                  <VisitEntryLine key={timeKey(visit)} familyId={plan.family.id} visit={visit} persons={persons} />
                ))}
                {day.talks.map((talk) => (
                  <TalkEntryLine key={talk.item.id} familyId={plan.family.id} talk={talk} persons={persons} />
                ))}
                {day.steps.map((step) => (
                  <StepEntryLine key={step.item.id} familyId={plan.family.id} step={step} persons={persons} />
                ))}
              </>
            ) : undefined,
        }))}
      />
      {twoHomes && homes.length > 0 && (
        <NightLegend
          label={t('calendar.sleep')}
          nights={homes.map(({ home, colour }) => ({ tone: nightTone(colour), label: home }))}
        />
      )}
    </Stack>
  )
}

const busyOf = ({ visits }: WeekDay) => visits.filter(isBusy).length

/** A ribbon is narrow: "Bij mama, Lindekade" is there "Bij mama"; the legend has the whole name. */
export const shortHome = (home: string) => home.split(',')[0] ?? home

/** All in one home: its name. Spread over two: who is where. */
function bandOf(
  nights: readonly Sleep[],
  persons: ReadonlyMap<string, PlanPerson>,
  list: (names: string[]) => string,
): { tone: NightTone; label: string } | undefined {
  const [one, ...others] = nights
  if (!one) return undefined
  const tone = nightTone(one.colour)
  if (others.length === 0) return { tone, label: shortHome(one.home) }
  const names = (ids: string[]) => list(ids.map((id) => persons.get(id)?.callName ?? ''))
  return { tone, label: nights.map((night) => `${names(night.persons)} ${shortHome(night.home)}`).join(', ') }
}
