import type { Piece } from '@keukentafel/core/access/pieces.ts'
import { ages } from '@keukentafel/core/law/ages.ts'
import { Suspense } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useDates } from '../../dates.ts'
import { ProblemNotice } from '../../form.tsx'
import { newId } from '../../ids.ts'
import { href } from '../../paths.ts'
import { useRead, useWrite } from '../../query.ts'
import { Link } from '../../router.tsx'
import { useText } from '../../text.tsx'
import type { ItemOf, Person } from '../model.ts'
import type { Table } from '../select/table.ts'
import { useAct } from '../use-act.ts'

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
        (share.itemId === null ? share.piece === piece : [item.id, item.parentId].includes(share.itemId)) &&
        share.standing === 'active',
    )
  const isAsked = (id: string) =>
    shares.some(
      (share) =>
        share.recipientId === id && share.itemId === item.id && ['asked', 'waiting', 'active'].includes(share.standing),
    )
  // Below 12 others say yes alone, and one asks them.
  const { age } = table.me ?? { age: null }
  const child = age !== null && age < ages.ownVoice
  const left = table.people(item.audiencePersons).filter(({ id, kind }) => kind !== 'family' && !hears(id))
  if (left.length === 0) return null
  return (
    <Notice
      tone="attention"
      titleAs="p"
      title={t('plan.show.waits', { names: dates.list(left.map((p) => p.callName)) })}
    >
      {child ? (
        <AskAtHome table={table} item={item} guests={left.filter(({ id }) => !isAsked(id))} />
      ) : (
        <Link to={href('/t/:familyId/wie-ziet-wat', { familyId })}>{t('plan.show.waits.where')}</Link>
      )}
    </Notice>
  )
}

/** A child asks at home with a tap: who decides reads that it is asked and for whom, not what the child made. */
function AskAtHome({ table, item, guests }: { table: Table; item: ItemOf; guests: readonly Person[] }) {
  const t = useText()
  const familyId = table.plan.family.id
  const sharing = useRead('readSharing', { params: { familyId } })
  const ask = useWrite('askShare')
  const act = useAct(async () => {
    for (const { id } of guests) {
      const seatId = sharing.guests.find(({ personId }) => personId === id)?.seatId
      const body = { id: newId(), subjectId: item.saidBy, itemId: item.id, seatId, purpose: t('plan.show.purpose') }
      if (seatId) await ask.mutateAsync({ params: { familyId }, body: { ...body, seatId } })
    }
  })
  if (guests.length === 0) return <p>{t('plan.show.asked')}</p>
  return (
    <>
      <Button kind="quiet" busy={act.busy} onClick={() => void act.run()}>
        {t('plan.show.ask')}
      </Button>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
    </>
  )
}
