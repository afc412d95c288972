import { Suspense, useEffect } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { useMe, useRead } from '../../lib/query.ts'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { turnsBeginAt } from '../../lib/together.ts'
import { Busy } from '../../ui/busy.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { table as tableDrawing } from '../../ui/pictograms-life.ts'
import { BackToPlan } from '../components/back-to-plan.tsx'
import type { Talk } from '../conversation/people.ts'
import { goesOut } from './said.ts'

const atTable = (table: Table, talk: Talk) =>
  href('/t/:familyId/gesprek/:itemId/tafel', { familyId: table.plan.family.id, itemId: talk.item.id })

/** Before it: what it means that the others go out, and the family that begins it. */
export function BeforeAlone({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const begin = useAct(() => change(talk.item, { state: 'alone' }))
  return (
    <Stack gap={4}>
      <ul>
        {(['out', 'room', 'trace'] as const).map((line) => (
          <li key={line}>{t(`conference.alone.${line}`)}</li>
        ))}
      </ul>
      {begin.problem && <ProblemNotice problem={begin.problem} onRetry={() => void begin.run()} />}
      {table.me?.kind === 'family' ? (
        <Row className="kt-no-print">
          <Button busy={begin.busy} onClick={() => void begin.run()}>
            {t('conference.alone.begin')}
          </Button>
        </Row>
      ) : (
        <p className="kt-soft">{t('conference.alone.family')}</p>
      )}
    </Stack>
  )
}

/**
 * While the family talks alone. Nothing here asks the server for anything of the talk, so that nobody's looking stands in a log because of it;
 * who is outside reads that they are, and nothing else.
 */
export function Alone({ table, talk }: { table: Table; talk: Talk }) {
  const here = atTable(table, talk)
  const inTurn = useMe().joint
  useEffect(() => {
    if (inTurn) turnsBeginAt(here)
  }, [inTurn, here])
  return goesOut(table, talk) ? <Outside table={table} talk={talk} /> : <Inside table={table} talk={talk} />
}

function BackToTalk({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const familyId = table.plan.family.id
  return (
    <BackToPlan familyId={familyId} to={href('/t/:familyId/gesprek/:itemId', { familyId, itemId: talk.item.id })}>
      {t('conversation.back-to-one')}
    </BackToPlan>
  )
}

function Outside({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  return (
    <Stack gap={5}>
      <BackToTalk table={table} talk={talk} />
      <PageTitle above={<span dir="auto">{talk.item.content.text}</span>}>{t('conference.alone.outside')}</PageTitle>
      <p>{t('conference.alone.outside.text')}</p>
    </Stack>
  )
}

function Inside({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const call = useAct(async () => {
    await change(talk.item, { state: 'now' })
    navigate(`${atTable(table, talk)}?deel=plan`)
  })
  return (
    <Stack gap={5}>
      <BackToTalk table={table} talk={talk} />
      <PageTitle above={<span dir="auto">{talk.item.content.text}</span>} below={t('conference.alone.inside.below')}>
        {t('conference.alone.inside')}
      </PageTitle>
      <Suspense fallback={<Busy label={t('plan.loading')} />}>
        <RoomDoors table={table} />
      </Suspense>
      <Notice titleAs="p" title={t('conference.alone.own')}>
        <p>{t('conference.alone.own.text')}</p>
        <p>{t('conference.alone.device')}</p>
      </Notice>
      {call.problem && <ProblemNotice problem={call.problem} onRetry={() => void call.run()} />}
      {table.me?.kind === 'family' ? (
        <Row className="kt-no-print">
          <Button kind="quiet" busy={call.busy} onClick={() => void call.run()}>
            {t('conference.alone.call')}
          </Button>
        </Row>
      ) : (
        <p className="kt-soft">{t('conference.alone.call.family')}</p>
      )}
    </Stack>
  )
}

/** The rooms of the family's own that one is in, and where another is begun. Which of them belongs to this talk is written nowhere. */
export function RoomDoors({ table }: { table: Table }) {
  const t = useText()
  const { id: familyId } = table.plan.family
  const { rooms, can } = useRead('listOwnRooms', { params: { familyId } })
  return (
    <Card aria-labelledby="doors">
      <Stack gap={3}>
        <h2 id="doors">{t('conference.doors')}</h2>
        <p>{rooms.length > 0 || can.open ? t('conference.doors.text') : t('conference.doors.none')}</p>
        <Row>
          {rooms.map((room) => (
            <LinkButton
              key={room.id}
              as={Link}
              icon={<Pictogram of={tableDrawing} />}
              to={href('/t/:familyId/eigen-plan/:roomId', { familyId, roomId: room.id })}
            >
              <span dir="auto">{room.name}</span>
            </LinkButton>
          ))}
          {can.open && (
            <LinkButton
              as={Link}
              kind={rooms.length === 0 ? 'primary' : 'plain'}
              to={href('/t/:familyId/eigen-plan', { familyId })}
            >
              {t('conference.doors.open')}
            </LinkButton>
          )}
        </Row>
      </Stack>
    </Card>
  )
}
