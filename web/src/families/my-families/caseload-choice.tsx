import {
  caseloadSettings,
  caseloadShows,
  coordinatorReasons,
  ownReasons,
  type WaitReason,
} from '@keukentafel/core/waits/reasons.ts'
import { useState } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Caseload } from './where-to.ts'

/** Which of my tables I want to see. Kept for this account, also on another device; nobody else sees it. */
export function CaseloadChoice({ caseload }: { caseload: Caseload }) {
  const t = useText()
  const choose = useWrite('chooseCaseload')
  // What was tapped shows at once; the list follows.
  const [tapped, setTapped] = useState<typeof caseload.choice>()
  const choice = tapped ?? caseload.choice
  const keep = (change: Partial<typeof choice>) => {
    const body = { ...choice, ...change }
    setTapped(body)
    navigate(href('/gezinnen'), { replace: true })
    choose.mutate({ body }, { onSettled: () => setTapped(undefined) })
  }
  const coordinates = choice.show === 'coordinating' || coordinatorReasons.some((reason) => caseload.reasons[reason])
  const reasons: WaitReason[] = [...ownReasons, ...(coordinates ? coordinatorReasons : [])]
  const count = choice.reasons.length + (choice.show === 'all' ? 0 : 1)
  return (
    <Disclosure summary={t('my-families.choose', { count })}>
      <Stack gap={4}>
        {choose.error instanceof Problem && <ProblemNotice problem={choose.error} />}
        <ChoiceList
          id="show"
          label={t('my-families.show')}
          beside
          value={choice.show}
          onChange={(show) => keep({ show })}
          choices={caseloadShows.map((value) => ({ value, label: t(`my-families.show.${value}`) }))}
        />
        <ChoiceList
          id="reasons"
          multiple
          beside
          label={t('my-families.reasons')}
          hint={t('my-families.reasons.hint')}
          value={choice.reasons}
          onChange={(chosen) => keep({ reasons: chosen })}
          choices={reasons.map((value) => ({
            value,
            label: t('my-families.reason', { why: t(`my-families.why.${value}`), count: caseload.reasons[value] ?? 0 }),
          }))}
        />
        {coordinates && (
          <ChoiceList
            id="unanswered"
            label={t('my-families.unanswered')}
            beside
            value={String(choice.unansweredAfter)}
            onChange={(days) => keep({ unansweredAfter: Number(days) as typeof choice.unansweredAfter })}
            choices={caseloadSettings.unansweredAfter.map((days) => ({
              value: String(days),
              label: t('my-families.unanswered.days', { days }),
            }))}
          />
        )}
      </Stack>
    </Disclosure>
  )
}
