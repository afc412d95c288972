import { useState } from 'react'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Hidden, Stack } from '../../ui/layout.tsx'
import type { Household } from '../model.ts'
import { homeWord } from '../select/home-signs.ts'
import { type Nights, onlyHome, sameEveryWeek, type Week, type WeekOfNights } from '../select/nights.ts'
import { useNights } from './homes.tsx'
import './families.css'

interface Props {
  id: string
  name: string
  homes: readonly Omit<Household, 'version'>[]
  nights: Nights
  onChange: (nights: Nights) => void
}
const every = (home: string | undefined): WeekOfNights => Array.from({ length: 7 }, () => home)
const VARIES = 'varies'
const UNSAID = 'unsaid'

/** Where somebody sleeps: always in one home, or night by night; a tap goes to the next home. */
export function NightsField({ id, name, homes, nights, onChange }: Props) {
  const t = useText()
  const only = onlyHome(nights)
  const unsaid = [...nights.odd, ...nights.even].every((home) => home === undefined)
  const [varies, setVaries] = useState(!only && !unsaid)
  const [differ, setDiffer] = useState(!sameEveryWeek(nights))
  const value = varies ? VARIES : (only ?? UNSAID)
  const choose = (choice: string) => {
    setVaries(choice === VARIES)
    if (choice === UNSAID) onChange({ odd: every(undefined), even: every(undefined) })
    else if (choice !== VARIES) onChange({ odd: every(choice), even: every(choice) })
  }
  const tap = (weeks: readonly Week[], i: number) => {
    const order = [undefined, ...homes.map((home) => home.id)]
    const [first = 'odd'] = weeks
    const next = order[(order.indexOf(nights[first][i]) + 1) % order.length]
    const put = (week: Week) =>
      weeks.includes(week) ? nights[week].map((home, night) => (night === i ? next : home)) : nights[week]
    onChange({ odd: put('odd'), even: put('even') })
  }
  const grids = (
    <Stack gap={4}>
      <ChoiceList
        id={`${id}-weeks`}
        label={t('families.nights.weeks')}
        beside
        value={differ ? 'differ' : 'same'}
        onChange={(choice) => {
          setDiffer(choice === 'differ')
          if (choice === 'same') onChange({ odd: nights.odd, even: nights.odd })
        }}
        choices={[
          { value: 'same', label: t('families.nights.same') },
          { value: 'differ', label: t('families.nights.differ') },
        ]}
      />
      <p className="kt-small">{t('families.nights.tap')}</p>
      {differ ? (
        (['odd', 'even'] as const).map((week) => (
          <div key={week}>
            <p>{t(`families.homes.${week}`)}</p>
            <Taps homes={homes} week={nights[week]} onTap={(i) => tap([week], i)} />
          </div>
        ))
      ) : (
        <Taps homes={homes} week={nights.odd} onTap={(i) => tap(['odd', 'even'], i)} />
      )}
    </Stack>
  )
  return (
    <ChoiceList
      id={id}
      label={t('families.nights.label', { name })}
      value={value}
      onChange={choose}
      choices={[
        ...homes.map((home) => ({ value: home.id, label: t('families.nights.always', { home: home.name }) })),
        ...(homes.length > 1 || varies ? [{ value: VARIES, label: t('families.nights.varies'), followUp: grids }] : []),
        { value: UNSAID, label: t('families.nights.unsaid') },
      ]}
    />
  )
}

function Taps({ homes, week, onTap }: { homes: Props['homes']; week: WeekOfNights; onTap: (night: number) => void }) {
  const t = useText()
  const nights = useNights()
  return (
    <div className="families-taps">
      {week.map((id, i) => {
        const home = homes.find((one) => one.id === id)
        const night = nights[i]
        return (
          <button
            key={night?.long}
            type="button"
            className={`families-night families-night--${home?.colour ?? 'none'}`}
            onClick={() => onTap(i)}
          >
            <b>{night?.short}</b> <span>{home ? homeWord(home.name) : t('families.nights.nowhere')}</span>{' '}
            <Hidden>
              {home
                ? t('families.homes.night', { night: night?.long, home: home.name })
                : t('families.homes.night-unknown', { night: night?.long })}
            </Hidden>
          </button>
        )
      })}
    </div>
  )
}
