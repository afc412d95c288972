import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { call } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { keys, useRead, useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AskForm } from '../forms/ask-form.tsx'
import type { Room } from '../model.ts'

/** Who is in the room; who may, asks somebody in or takes a guest out; everybody goes when they like. */
export function RoomPeople({ table, room }: { table: Table; room: Room }) {
  const t = useText()
  const child = useRegister() === 'child'
  const me = room.members.find((member) => member.personId === room.me.personId)
  return (
    <Card aria-labelledby="room-people">
      <Stack gap={4}>
        <h2 id="room-people">{t('own-plan.people')}</h2>
        <ul className="own-plan-people">
          {room.members.map((member) => (
            <Member key={member.id} table={table} room={room} member={member} />
          ))}
        </ul>
        <Row top className="kt-no-print">
          {room.me.mayAsk && (
            <Opener label={t('own-plan.people.ask')}>
              {(close) => <AskForm table={table} room={room} onDone={close} />}
            </Opener>
          )}
          {room.me.kind === 'family' && !child && (
            <Opener label={t('own-plan.people.looks')} kind="plain">
              {() => (
                <Suspense fallback={<Busy label={t('app.busy')} />}>
                  <Looks table={table} room={room} />
                </Suspense>
              )}
            </Opener>
          )}
          {me && (
            <Opener label={t('own-plan.people.leave')} kind="plain">
              {(close) => <Leave table={table} room={room} memberId={me.id} onCancel={close} />}
            </Opener>
          )}
        </Row>
      </Stack>
    </Card>
  )
}

function Member({ table, room, member }: { table: Table; room: Room; member: Room['members'][number] }) {
  const t = useText()
  const leave = useWrite('leaveRoom')
  const params = { familyId: table.plan.family.id, roomId: room.id, memberId: member.id }
  const out = useAct(() => leave.mutateAsync({ params, body: {} }))
  const person = table.person(member.personId)
  const name = person?.callName ?? t('own-plan.somebody')
  return (
    <li>
      {person && <PersonFace person={person} size={44} named />}
      <span>
        {name}
        {member.mayAsk && <span className="kt-soft kt-small"> {t('own-plan.people.asks')}</span>}
      </span>
      {member.can.leave && member.personId !== room.me.personId && (
        <Button kind="plain" className="kt-no-print" busy={out.busy} onClick={() => void out.run()}>
          {t('own-plan.people.out', { name })}
        </Button>
      )}
      {out.problem && <ProblemNotice problem={out.problem} onRetry={() => void out.run()} />}
    </li>
  )
}

function Leave({
  table,
  room,
  memberId,
  onCancel,
}: {
  table: Table
  room: Room
  memberId: string
  onCancel: () => void
}) {
  const t = useText()
  const client = useQueryClient()
  const { id: familyId } = table.plan.family
  const act = useAct(async () => {
    await call('leaveRoom', { params: { familyId, roomId: room.id, memberId }, body: {} })
    // First away from what one no longer sees, and then everything anew.
    navigate(href('/t/:familyId/eigen-plan', { familyId }), { replace: true })
    client.removeQueries({ queryKey: [...keys.family(familyId), 'listOwnRooms'] })
  })
  return (
    <Notice
      tone="attention"
      actions={
        <Row>
          <Button busy={act.busy} onClick={() => void act.run()}>
            {t('own-plan.people.leave.yes')}
          </Button>
          <Button kind="plain" onClick={onCancel}>
            {t('own-plan.cancel')}
          </Button>
        </Row>
      }
    >
      <p>{t('own-plan.people.leave.sure')}</p>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
    </Notice>
  )
}

function Looks({ table, room }: { table: Table; room: Room }) {
  const t = useText()
  const dates = useDates()
  const { looks } = useRead('readRoomLooks', { params: { familyId: table.plan.family.id, roomId: room.id } })
  const read = looks.filter(({ action, permitted }) => action === 'room.read' && permitted).slice(0, 20)
  if (read.length === 0) return <p className="kt-soft">{t('own-plan.people.looks.none')}</p>
  return (
    <ul>
      {read.map(({ at, personId }) => (
        <li key={at}>
          {t('own-plan.people.looks.line', {
            name: table.person(personId)?.callName ?? t('own-plan.somebody'),
            moment: dates.moment(at),
          })}
        </li>
      ))}
    </ul>
  )
}
