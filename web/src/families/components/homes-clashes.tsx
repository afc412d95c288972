import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import type { Family } from '../model.ts'
import { type HomesDraft, type HomesField, type HomesTexts, meetHomes, nightsIn } from '../select/homes-draft.ts'
import { onlyHome, sameEveryWeek, type WeekOfNights } from '../select/nights.ts'
import { Clashes } from './clashes.tsx'
import { useNights } from './homes.tsx'

interface Props {
  family: Family
  drafts: { base: HomesDraft; mine: HomesDraft; theirs: HomesDraft }
  busy: boolean
  onSettle: (chosen: HomesTexts) => void
}

/** Two people said at once where everybody sleeps: per home and per person both stand here, and a person chooses. */
export function HomesClashes({ family, drafts, busy, onSettle }: Props) {
  const t = useText()
  const inWords = useNightsInWords(drafts)
  const nameOf = (id: string) => family.members.find((member) => member.id === id)?.callName ?? ''
  const isHome = (field: HomesField) => field.startsWith('home ')
  return (
    <Clashes
      {...meetHomes(drafts.base, drafts.mine, drafts.theirs)}
      busy={busy}
      long={[]}
      label={(field) =>
        isHome(field) ? t('families.clash.home') : t('families.nights.label', { name: nameOf(field.slice(7)) })
      }
      shown={(field, text) => (isHome(field) ? text || t('families.clash.gone') : inWords(text))}
      onSettle={onSettle}
    />
  )
}

/** "ma, di en wo: Bij mama. do: Bij papa", as the form of nights would draw it. */
function useNightsInWords({ base, mine, theirs }: Props['drafts']): (text: string) => string {
  const t = useText()
  const dates = useDates()
  const names = useNights()
  const homes = new Map([...base.homes, ...mine.homes, ...theirs.homes].map(({ id, name }) => [id, name]))
  const week = (nights: WeekOfNights) =>
    [...new Set(nights)]
      .filter((home) => home !== undefined)
      .map((home) => {
        const when = names.filter((_, i) => nights[i] === home).map(({ short }) => short)
        return t('families.nights.said', { nights: dates.list(when), home: homes.get(home) ?? '' })
      })
      .join('. ')
  return (text) => {
    const nights = nightsIn(text)
    const only = onlyHome(nights)
    if (only !== undefined) return t('families.nights.always', { home: homes.get(only) ?? '' })
    if (sameEveryWeek(nights)) return week(nights.odd) || t('families.nights.unsaid')
    return (['odd', 'even'] as const)
      .map((which) => `${t(`families.homes.${which}`)}. ${week(nights[which])}`)
      .join('. ')
  }
}
