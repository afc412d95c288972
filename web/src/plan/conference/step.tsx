import { Suspense } from 'react'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Stack } from '../../ui/layout.tsx'
import { CloseTalk } from '../conversation/close-talk.tsx'
import type { Minutes } from '../conversation/minutes.ts'
import type { Talk } from '../conversation/people.ts'
import { WriteDown } from '../conversation/write-down.tsx'
import { BeforeAlone, RoomDoors } from './alone.tsx'
import { Calls } from './calls.tsx'
import { Conditions } from './conditions.tsx'
import { Information } from './information.tsx'
import { PlansB } from './plan-b.tsx'
import { goesOut } from './said.ts'

/** In which order a family group conference goes (domain 1.3). */
export const conferenceSteps = ['told', 'alone', 'plan', 'conditions', 'after', 'close'] as const
export type ConferenceStep = (typeof conferenceSteps)[number]

/** Where one is, after what was asked: who comes back in comes to the plan. */
export function conferenceStep(asked: string | null, minutes: Minutes): ConferenceStep {
  const wasAlone = minutes.spans.length > 1
  const step = conferenceSteps.find((one) => one === asked)
  if (!step) return wasAlone ? 'plan' : 'told'
  return step === 'alone' && wasAlone ? 'plan' : step
}

/** One part of a family group conference, at the table. */
export function OneStep({
  step,
  table,
  talk,
  minutes,
}: {
  step: ConferenceStep
  table: Table
  talk: Talk
  minutes: Minutes
}) {
  const t = useText()
  if (step === 'told')
    return (
      <Stack gap={5}>
        <Information table={table} talk={talk} />
        <Stack gap={3}>
          <h3>{t('conference.conditions')}</h3>
          <p>{t('conference.conditions.below')}</p>
          <Conditions table={table} talk={talk} may="set" />
        </Stack>
      </Stack>
    )
  if (step === 'alone') return <BeforeAlone table={table} talk={talk} />
  if (step === 'plan')
    return (
      <Stack gap={5}>
        {!goesOut(table, talk) && (
          <Suspense fallback={<Busy label={t('plan.loading')} />}>
            <RoomDoors table={table} />
          </Suspense>
        )}
        <WriteDown table={table} talk={talk} minutes={minutes} />
        {table.me?.kind === 'family' && (
          <Opener kind="plain" label={t('conference.alone.again')}>
            {() => <BeforeAlone table={table} talk={talk} />}
          </Opener>
        )}
      </Stack>
    )
  if (step === 'conditions') return <Conditions table={table} talk={talk} may="look" />
  if (step === 'close') return <CloseTalk table={table} talk={talk} minutes={minutes} />
  return (
    <Stack gap={5}>
      <h3>{t('conference.b')}</h3>
      <PlansB table={table} talk={talk} />
      <h3>{t('conference.call')}</h3>
      <Calls table={table} talk={talk} />
    </Stack>
  )
}
