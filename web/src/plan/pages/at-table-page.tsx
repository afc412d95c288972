import { Suspense, useEffect, useRef } from 'react'
import { useDates } from '../../lib/dates.ts'
import { HowTo } from '../../lib/how-to.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useMe, useRead } from '../../lib/query.ts'
import { Link, navigate, useParams, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { turnsBeginAt } from '../../lib/together.ts'
import { Busy } from '../../ui/busy.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { chair } from '../../ui/pictograms-people.ts'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { NotThere } from '../components/not-there.tsx'
import { Alone } from '../conference/alone.tsx'
import { isConference } from '../conference/said.ts'
import { conferenceStep, conferenceSteps, OneStep } from '../conference/step.tsx'
import { Agenda } from '../conversation/agenda.tsx'
import { CloseTalk } from '../conversation/close-talk.tsx'
import type { Minutes } from '../conversation/minutes.ts'
import { heardIn, type Talk, takingPart } from '../conversation/people.ts'
import { ReadBack } from '../conversation/read-back.tsx'
import { Round } from '../conversation/round.tsx'
import { WriteDown } from '../conversation/write-down.tsx'
import '../plan.css'
import '../conversation/talk.css'

const talkSteps = ['round', 'agenda', 'write', 'back', 'close'] as const

/** At the table: one screen that leads through the talk. Everybody writes under their own name; the others see it at once. */
export function AtTablePage() {
  const t = useText()
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/gesprek/:itemId/tafel'>()
  const talk = table.find(itemId, 'conversation')
  if (!talk) return <NotThere table={table} />
  const familyId = table.plan.family.id
  const back = href('/t/:familyId/gesprek/:itemId', { familyId, itemId })
  if (talk.item.state === 'alone') return <Alone table={table} talk={talk} />
  if (talk.item.state !== 'now')
    return (
      <Stack>
        <BackToPlan familyId={familyId} to={back}>
          {t('conversation.back-to-one')}
        </BackToPlan>
        <PageTitle>{t('conversation.not-now')}</PageTitle>
        <p>{t('conversation.not-now.text')}</p>
      </Stack>
    )
  return (
    <Suspense fallback={<Busy label={t('plan.loading')} />}>
      <AtTable key={itemId} table={table} talk={talk} back={back} />
    </Suspense>
  )
}

function AtTable({ table, talk, back }: { table: Table; talk: Talk; back: string }) {
  const t = useText()
  const search = useSearch()
  const heading = useRef<HTMLHeadingElement>(null)
  const familyId = table.plan.family.id
  const minutes = useRead('readMinutes', { params: { familyId, itemId: talk.item.id } })
  const asked = search.get('deel')
  const inConference = isConference(talk) && conferenceStep(asked, minutes)
  const inTalk = talkSteps.find((one) => one === asked) ?? 'round'
  const steps: readonly string[] = inConference ? conferenceSteps : talkSteps
  const step = inConference || inTalk
  const to = (one: string) =>
    `${href('/t/:familyId/gesprek/:itemId/tafel', { familyId, itemId: talk.item.id })}?deel=${one}`
  const here = to(step)
  const inTurn = useMe().joint
  // Who gets the next turn at this device comes to the same place of the talk.
  useEffect(() => {
    if (inTurn) turnsBeginAt(here)
  }, [inTurn, here])
  const at = steps.indexOf(step)
  const go = (one: string | undefined) => {
    if (!one) return
    navigate(to(one))
    heading.current?.focus()
  }
  return (
    <Stack gap={5}>
      <BackToPlan familyId={familyId} to={back}>
        {t('conversation.back-to-one')}
      </BackToPlan>
      <PageTitle above={<span dir="auto">{talk.item.content.text}</span>}>{t('conversation.table.title')}</PageTitle>
      {!inTurn && at === 0 && <OneDevice familyId={familyId} here={here} />}
      {!inConference && <NotHeard table={table} talk={talk} minutes={minutes} />}
      <section aria-labelledby="step">
        <Stack gap={4}>
          <div>
            <p className="kt-soft kt-small">{t('conversation.step.place', { at: at + 1, count: steps.length })}</p>
            <h2 id="step" ref={heading} tabIndex={-1}>
              {inConference ? t(`conference.step.${step}`) : t(`conversation.step.${step}`)}
            </h2>
            <p>{inConference ? t(`conference.step.${step}.below`) : t(`conversation.step.${step}.below`)}</p>
          </div>
          {inConference ? (
            <OneStep step={inConference} table={table} talk={talk} minutes={minutes} />
          ) : (
            <TalkStep step={inTalk} table={table} talk={talk} minutes={minutes} />
          )}
        </Stack>
      </section>
      <Row spread className="kt-no-print">
        {at > 0 && (
          <Button kind="quiet" onClick={() => go(steps[at - 1])}>
            {t('conversation.step.previous')}
          </Button>
        )}
        {at < steps.length - 1 && (
          <Button kind={step === 'alone' ? 'quiet' : 'primary'} onClick={() => go(steps[at + 1])}>
            {t('conversation.step.next')}
          </Button>
        )}
      </Row>
    </Stack>
  )
}

interface StepProps {
  step: (typeof talkSteps)[number]
  table: Table
  talk: Talk
  minutes: Minutes
}
function TalkStep({ step, table, talk, minutes }: StepProps) {
  if (step === 'round')
    return (
      <>
        <HowTo of="child" />
        <Round table={table} talk={talk} minutes={minutes} />
      </>
    )
  if (step === 'agenda') return <Agenda table={table} talk={talk} atTable />
  if (step === 'write') return <WriteDown table={table} talk={talk} minutes={minutes} />
  if (step === 'back') return <ReadBack table={table} talk={talk} minutes={minutes} />
  return <CloseTalk table={table} talk={talk} minutes={minutes} />
}

function OneDevice({ familyId, here }: { familyId: string; here: string }) {
  const t = useText()
  return (
    <Notice
      titleAs="p"
      title={t('conversation.devices')}
      actions={
        <LinkButton
          as={Link}
          kind="quiet"
          icon={<Pictogram of={chair} />}
          to={href('/t/:familyId/samen', { familyId })}
          onClick={() => turnsBeginAt(here)}
        >
          {t('conversation.devices.one')}
        </LinkButton>
      }
    >
      {t('conversation.devices.text')}
    </Notice>
  )
}

/** Stays in sight in every part of the talk: who was not heard yet. */
function NotHeard({ table, talk, minutes }: { table: Table; talk: Talk; minutes: Minutes }) {
  const t = useText()
  const dates = useDates()
  const heard = heardIn(table, talk, minutes)
  // Who is not of the family does not hear everything, so it may have been said all the same.
  const guest = table.me?.kind !== 'family'
  const left = takingPart(table, talk).filter(({ id }) => !heard.has(id))
  return (
    <div role="status" className="talk-left">
      {left.length === 0 ? (
        <p>{t('conversation.heard.all')}</p>
      ) : (
        <PeopleLine
          people={left}
          text={() =>
            t(guest ? 'conversation.heard.left-guest' : 'conversation.heard.left', {
              names: dates.list(left.map(({ callName }) => callName)),
            })
          }
        />
      )}
    </div>
  )
}
