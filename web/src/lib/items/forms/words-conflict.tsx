import { Conflict } from '../../../ui/conflict.tsx'
import { useDates } from '../../dates.ts'
import { PersonFace } from '../../people.tsx'
import { useText } from '../../text.tsx'
import type { ItemOf } from '../model.ts'
import type { Clash } from '../select/meet.ts'
import type { Table } from '../select/table.ts'

interface Props {
  table: Table
  item: ItemOf
  clashes: readonly Clash[]
  busy: boolean
  onSettle: (clash: Clash, chosen: string) => void
}

/** Both texts in full: choose one, or keep both under each other. */
export function WordsConflict({ table, item, clashes, busy, onSettle }: Props) {
  const t = useText()
  const dates = useDates()
  const clash = clashes[0]
  if (!clash) return null
  const { me } = table
  const other = table.person(item.updatedBy)
  const name = other?.callName ?? t('plan.somebody')
  const texts = { mine: clash.mine, theirs: clash.theirs, both: `${clash.theirs}\n${clash.mine}` }
  return (
    <Conflict
      title={t('plan.conflict.title')}
      mine={{
        title: t('plan.conflict.mine'),
        text: clash.mine,
        choose: t('plan.conflict.choose-mine'),
        face: me && <PersonFace person={me} named />,
      }}
      theirs={{
        title: t('plan.conflict.theirs', { name, time: dates.clock(item.updatedAt) }),
        text: clash.theirs,
        choose: t('plan.conflict.choose-theirs', { name }),
        face: other && <PersonFace person={other} named />,
      }}
      keepBoth={t('plan.conflict.both')}
      busy={busy}
      onChoose={(choice) => onSettle(clash, texts[choice])}
    >
      <p>{t('plan.conflict.explain', { name })}</p>
    </Conflict>
  )
}
