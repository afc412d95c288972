import { PersonFace } from '../../../lib/people.tsx'
import { useText } from '../../../lib/text.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { ViewBox } from '../../../ui/view-box.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'
import { type ViewOn, viewsOn } from '../select/views.ts'
import { PeopleLine } from './faces.tsx'

const boxes = { agree: 'agrees', agree_with_remark: 'remark', see_differently: 'differs' } as const

/** One person's view, as large as the words it is about. */
export function ViewOfPerson({ view, size = 40 }: { view: ViewOn; size?: number }) {
  const t = useText()
  const { stance, text } = view.entry.item.content
  return (
    <ViewBox
      view={boxes[stance]}
      title={t(`plan.view.${stance}`, { name: view.person.callName })}
      face={<PersonFace person={view.person} size={size} named />}
    >
      {text && (
        <p>
          <q dir="auto">{text}</q>
        </p>
      )}
      {view.isEarlier && <p className="kt-soft kt-small">{t('plan.view.earlier')}</p>}
    </ViewBox>
  )
}

const differs = ({ item }: ViewOn['entry']) => item.content.stance === 'see_differently'
const isPlainYes = ({ entry, isEarlier }: ViewOn) =>
  !isEarlier && entry.item.content.stance === 'agree' && entry.item.content.text === ''

interface Props {
  table: Table
  on: ItemOf
  plainYes?: boolean
  /** A page that folds something away shows who sees it differently all the same. */
  only?: 'differing' | 'agreeing'
}

/** Everybody's view on an item. Who just says yes stands in one line, unless the page names them already. */
export function Views({ table, on, plainYes = true, only }: Props) {
  const t = useText()
  const views = viewsOn(table, on).filter(({ entry }) => !only || differs(entry) === (only === 'differing'))
  const agree = plainYes ? views.filter(isPlainYes).map(({ person }) => person) : []
  const spoken = views.filter((view) => !isPlainYes(view))
  if (agree.length + spoken.length === 0) return null
  return (
    <Stack gap={2}>
      <PeopleLine people={agree} text={(names) => t('plan.view.agree.all', { names, count: agree.length })} />
      {spoken.map((view) => (
        <ViewOfPerson key={view.entry.item.id} view={view} />
      ))}
    </Stack>
  )
}
