import { useDates, weekNumber } from '../../lib/dates.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Hidden, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { edit } from '../../ui/pictograms-act.ts'
import type { Family, Household } from '../model.ts'
import { homeSigns } from '../select/home-signs.ts'
import { nightsOf, onlyHome, sameEveryWeek, type WeekOfNights } from '../select/nights.ts'
import { editableHomes, homesAreHidden } from '../select/sleepers.ts'
import { where } from './where.ts'
import './families.css'

/** Where each sleeps which nights, as far as who looks may know. */
export function Homes({ family, today }: { family: Family; today: string }) {
  const t = useText()
  const { households, residences, members, can } = family
  const sleepers = members.filter((member) => residences.some((stay) => stay.personId === member.id))
  const nameOf = (id: string) => households.find((home) => home.id === id)?.name ?? ''
  const mayEdit = can.addMember && editableHomes(family).length > 0
  const hidden = homesAreHidden(family)
  if (sleepers.length === 0 && !mayEdit && !hidden) return null
  const signs = homeSigns(households)
  const thisWeek = weekNumber(today) % 2 === 1 ? 'odd' : 'even'
  return (
    <Card aria-labelledby="homes">
      <Stack gap={5}>
        <h2 id="homes">{t('families.homes')}</h2>
        {sleepers.length === 0 && <p>{t(hidden ? 'families.homes.hidden' : 'families.homes.none')}</p>}
        {households.length > 1 && (
          <ul className="families-legend" aria-label={t('families.homes.legend')}>
            {households.map((home) => (
              <li key={home.id}>
                <span className={`families-night families-night--${home.colour}`} aria-hidden="true">
                  {signs.get(home.id)}
                </span>
                {home.name}
              </li>
            ))}
          </ul>
        )}
        {sleepers.map((member) => {
          const nights = nightsOf(residences, member.id)
          const only = onlyHome(nights)
          return (
            <Stack key={member.id} gap={2} as="section" aria-label={member.callName}>
              <h3 dir="auto">{member.callName}</h3>
              {only ? (
                <p>{t('families.homes.always', { name: member.callName, home: nameOf(only) })}</p>
              ) : sameEveryWeek(nights) ? (
                <WeekStrip households={households} week={nights.odd} />
              ) : (
                (['odd', 'even'] as const).map((week) => (
                  <div key={week}>
                    <p className="kt-soft kt-small">
                      {t(week === thisWeek ? `families.homes.${week}-now` : `families.homes.${week}`)}
                    </p>
                    <WeekStrip households={households} week={nights[week]} />
                  </div>
                ))
              )}
            </Stack>
          )
        })}
        {mayEdit && (
          <div>
            <LinkButton as={Link} kind="quiet" to={where(family.id, 'huizen')} icon={<Pictogram of={edit} />}>
              {t('families.homes.edit')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Card>
  )
}

// A Monday, only to have the names of the days in the language of the page.
const days = Array.from({ length: 7 }, (_, i) => `2026-01-${String(5 + i).padStart(2, '0')}`)

/** Names of the seven nights: "ma" to see, "maandag" to hear. */
export function useNights(): { short: string; long: string }[] {
  const dates = useDates()
  return days.map((day) => ({ short: dates.weekday(day), long: dates.weekdayLong(day) }))
}

function WeekStrip({ households, week }: { households: readonly Household[]; week: WeekOfNights }) {
  const t = useText()
  const nights = useNights()
  const signs = homeSigns(households)
  return (
    <ol className="families-week">
      {week.map((id, i) => {
        const home = households.find((one) => one.id === id)
        const night = nights[i]
        return (
          <li key={night?.long}>
            <span className="families-week__day" aria-hidden="true">
              {night?.short}
            </span>
            <span className={`families-night families-night--${home?.colour ?? 'none'}`} aria-hidden="true">
              {home ? signs.get(home.id) : '?'}
            </span>
            <Hidden>
              {home
                ? t('families.homes.night', { night: night?.long, home: home.name })
                : t('families.homes.night-unknown', { night: night?.long })}
            </Hidden>
          </li>
        )
      })}
    </ol>
  )
}
