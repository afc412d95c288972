import { useDates } from '../../lib/dates.ts'
import { type Drawn, PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { eye, lock } from '../../ui/pictograms-people.ts'
import { isTryToChange, type Look, reasonOf, refusalOf, type Sentence } from '../select/sentences.ts'
import { AskWhy } from './ask-why.tsx'

interface Props {
  familyId: string
  day: string
  sentence: Sentence
  person: Drawn | undefined
  nameOf: (id: string) => string
  /** Whom these looks may concern besides who reads this; nobody: then it is not said. */
  others: boolean
}

/** One sentence: who did what, why that was possible, when; and asking why. */
export function LookLine({ familyId, day, sentence, person, nameOf, others }: Props) {
  const t = useText()
  const told = useTold()
  const refused = sentence.outcome === 'deny'
  return (
    <li className={refused ? 'looks-line looks-line--refused' : 'looks-line'}>
      {person ? (
        <PersonFace person={person} size={44} named />
      ) : (
        <span className="looks-line__mark">
          <Pictogram of={refused ? lock : eye} size={28} />
        </span>
      )}
      <div className="looks-line__body">
        <p>
          {told({ ...sentence, name: person?.callName ?? null })}{' '}
          {refused
            ? t('looks.refused', { reason: t(`looks.why-not.${refusalOf(sentence.ground)}`) })
            : t('looks.reason', { reason: t(`looks.because.${reasonOf(sentence.ground)}`) })}
        </p>
        <When sentence={sentence} nameOf={nameOf} others={others} />
        {sentence.ask && <AskWhy familyId={familyId} day={day} sentence={sentence} name={person?.callName} />}
      </div>
    </li>
  )
}

interface Telling {
  who: Look['who']
  mine?: boolean
  name: string | null
  organisation: string | null
  looks: readonly Pick<Look, 'what' | 'count'>[]
  outcome: Look['outcome']
}

/** "Samira (GGZ De Kade) keek 3 keer naar het plan en las oudere teksten." */
export function useTold() {
  const t = useText()
  const dates = useDates()
  const whoOf = ({ who, mine, name, organisation }: Telling) => {
    if (mine) return t('looks.who.me')
    if (who !== 'person' || !name) return t(`looks.who.${who}`)
    return organisation ? t('looks.who.of', { name, organisation }) : name
  }
  const didOf = ({ looks, outcome }: Telling): string[] => {
    if (outcome === 'permit') return looks.map(({ what, count }) => t(`looks.did.${what}`, { count }))
    const sum = (list: readonly { count: number }[]) => list.reduce((total, one) => total + one.count, 0)
    const [seeing, changing] = [looks.filter((one) => !isTryToChange(one)), looks.filter(isTryToChange)]
    return [
      ...(seeing.length > 0 ? [t('looks.tried.see', { count: sum(seeing) })] : []),
      ...(changing.length > 0 ? [t('looks.tried.change', { count: sum(changing) })] : []),
    ]
  }
  return (telling: Telling): string => t('looks.sentence', { who: whoOf(telling), did: dates.list(didOf(telling)) })
}

function When({ sentence, nameOf, others }: Pick<Props, 'sentence' | 'nameOf' | 'others'>) {
  const t = useText()
  const dates = useDates()
  const { first, last, about } = sentence
  const [from, until] = [first && dates.clock(first), last && dates.clock(last)]
  const parts = [
    from && (from === until ? t('looks.at', { time: from }) : t('looks.between', { from, until: until ?? '' })),
    others && about.length > 0 && t('looks.about', { names: dates.list(about.map(nameOf)) }),
  ].filter(Boolean)
  return parts.length > 0 ? <p className="kt-soft kt-small">{parts.join(' ')}</p> : null
}
