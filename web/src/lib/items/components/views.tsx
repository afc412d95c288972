import { Stack } from '../../../ui/layout.tsx'
import { ViewBox } from '../../../ui/view-box.tsx'
import { PersonFace } from '../../people.tsx'
import { useText } from '../../text.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'
import { type ViewOn, viewsOn } from '../select/views.ts'

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

/** Everybody's view on an item. A plain yes without words may be left to the line of supporters. */
export function Views({ table, on, plainYes = true }: { table: Table; on: ItemOf; plainYes?: boolean }) {
  const views = viewsOn(table, on).filter(
    ({ entry, isEarlier }) =>
      plainYes || isEarlier || entry.item.content.stance !== 'agree' || entry.item.content.text !== '',
  )
  if (views.length === 0) return null
  return (
    <Stack gap={2}>
      {views.map((view) => (
        <ViewOfPerson key={view.entry.item.id} view={view} />
      ))}
    </Stack>
  )
}
