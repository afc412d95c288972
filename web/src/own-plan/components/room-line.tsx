import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BringForm } from '../forms/bring-form.tsx'
import { ChangeLineForm } from '../forms/change-line-form.tsx'
import type { Line, Room } from '../model.ts'
import { DestroyLine } from './destroy-line.tsx'
import { OlderLines } from './older-lines.tsx'

interface Props {
  table: Table
  room: Room
  line: Line
  withHeading?: boolean
}

/** A line in own words: who said it, what became of it, and what the viewer may do with it. */
export function RoomLine({ table, room, line, withHeading }: Props) {
  const t = useText()
  const dates = useDates()
  const child = useRegister() === 'child'
  const [doing, setDoing] = useState<'change' | 'bring' | undefined>()
  const params = { familyId: table.plan.family.id, roomId: room.id, lineId: line.id }
  const change = useWrite('changeRoomLine')
  const to = (state: 'current' | 'past') => () => change.mutateAsync({ params, ifMatch: line.version, body: { state } })
  const share = useAct(to('current'))
  const away = useAct(to('past'))
  const problem = share.problem ?? away.problem
  const sayer = table.person(line.saidBy)
  const name = (id: string) => table.person(id)?.callName ?? t('own-plan.somebody')
  const day = dates.day(dates.dayOf(line.createdAt), table.plan.today)
  if (doing === 'change')
    return <ChangeLineForm table={table} room={room} line={line} onDone={() => setDoing(undefined)} />
  if (doing === 'bring') return <BringForm table={table} room={room} line={line} onDone={() => setDoing(undefined)} />
  return (
    <div className="own-plan-line">
      {sayer && <PersonFace person={sayer} size={44} named />}
      <Stack gap={2} className="own-plan-line__body">
        {withHeading && <p className="kt-soft kt-small">{t(`own-plan.heading.${line.heading}`)}</p>}
        <p className="own-plan-line__words" dir="auto">
          <q>{line.text}</q>
        </p>
        <p className="kt-soft kt-small">
          {t('own-plan.line.said', { name: name(line.saidBy), day })}
          {line.createdBy !== line.saidBy && (
            <>
              <br />
              {t('own-plan.line.written', { name: name(line.createdBy) })}
            </>
          )}
        </p>
        {line.brought && (
          <p>
            <Tag tone="leaf">
              {t('own-plan.line.brought', {
                day: dates.day(dates.dayOf(line.brought.at), table.plan.today),
                as: t(`own-plan.as.${line.brought.as}`),
              })}
            </Tag>
          </p>
        )}
        <Row gap={2} className="kt-no-print">
          {line.state === 'draft' && (
            <Button kind="quiet" busy={share.busy} onClick={() => void share.run()}>
              {t('own-plan.line.share')}
            </Button>
          )}
          {line.can.bring && !child && (
            <Button kind="quiet" onClick={() => setDoing('bring')}>
              {t('own-plan.bring')}
            </Button>
          )}
          {line.can.edit && (
            <>
              <Button kind="plain" onClick={() => setDoing('change')}>
                {t('own-plan.line.change')}
              </Button>
              <Button kind="plain" busy={away.busy} onClick={() => void away.run()}>
                {t('own-plan.line.away')}
              </Button>
            </>
          )}
          {line.can.destroy && <DestroyLine params={params} />}
          {line.version > 1 && line.state !== 'draft' && !child && <OlderLines table={table} room={room} line={line} />}
        </Row>
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </div>
  )
}
