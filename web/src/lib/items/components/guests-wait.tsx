import type { Piece } from '@keukentafel/core/access/pieces.ts'
import { Suspense } from 'react'
import { Notice } from '../../../ui/notice.tsx'
import { useDates } from '../../dates.ts'
import { href } from '../../paths.ts'
import { useRead } from '../../query.ts'
import { Link } from '../../router.tsx'
import { useText } from '../../text.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'

interface Props {
  table: Table
  item: ItemOf
  piece: Piece
}

/** Who was chosen but hears it only when others say yes too: said by name, so that nobody thinks to have been heard. */
export function GuestsWait({ table, item, piece }: Props) {
  const guests = table.people(item.audiencePersons).filter(({ kind }) => kind !== 'family')
  if (table.plan.me.personId !== item.saidBy || table.me?.kind !== 'family' || guests.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Waiting table={table} item={item} piece={piece} />
    </Suspense>
  )
}

function Waiting({ table, item, piece }: Props) {
  const t = useText()
  const dates = useDates()
  const familyId = table.plan.family.id
  const { shares } = useRead('readSharing', { params: { familyId } })
  const hears = (id: string) =>
    shares.some(
      (share) =>
        share.recipientId === id &&
        share.subjectId === item.saidBy &&
        (share.itemId === item.id || share.itemId === item.parentId || share.piece === piece) &&
        share.standing === 'active',
    )
  const left = table.people(item.audiencePersons).filter(({ id, kind }) => kind !== 'family' && !hears(id))
  if (left.length === 0) return null
  return (
    <Notice
      tone="attention"
      titleAs="p"
      title={t('plan.show.waits', { names: dates.list(left.map((p) => p.callName)) })}
    >
      <Link to={href('/t/:familyId/wie-ziet-wat', { familyId })}>{t('plan.show.waits.where')}</Link>
    </Notice>
  )
}
