import { adjusting } from '@keukentafel/core/others/adjust.ts'
import { useState } from 'react'
import { useOnce } from '../../lib/before-visit/use-reason.ts'
import { BeforeVisit } from '../../lib/before-visit.tsx'
import { ChosenLines, titleOf } from '../../lib/chosen/chosen-lines.tsx'
import { useChosen } from '../../lib/chosen/of-table.tsx'
import { FormProblem, useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { type Plan, useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { VisitEntry } from '../week.ts'

type Chosen = ReturnType<typeof useChosen>[number]

/** The own calendar of who looks says something else of this visit now: here too, or left as it is. Nothing changes by itself. */
export function FollowChosen({ plan, visit }: { plan: Plan; visit: VisitEntry }) {
  const found = useChosen(plan.family.id).find(({ itemId }) => itemId === visit.item.id)
  return found ? <Follow key={`${found.id} ${found.finding}`} plan={plan} visit={visit} found={found} /> : null
}

function Follow({ plan, visit: { item, can }, found }: { plan: Plan; visit: VisitEntry; found: Chosen }) {
  const t = useText()
  const change = useWrite('changeItem')
  const split = useWrite('splitVisit')
  const settle = useWrite('settleChosen')
  const once = useOnce()
  const form = useForm(null, { secondId: newId() })
  const [act] = useState(() => adjusting(item, found.was, found.now, plan.today))
  const familyId = plan.family.id
  const params = { familyId, itemId: item.id }
  const seen = (itemId?: string) =>
    settle.mutateAsync({ params: { chosenId: found.id }, body: { finding: found.finding, ...(itemId && { itemId }) } })
  const follow = async () => {
    const done = await form.submit(async ({ secondId }) => {
      if (act.how === 'split') {
        const { how: _, ...body } = act
        await once(act, () => split.mutateAsync({ params, ifMatch: item.version, body: { id: secondId, ...body } }))
        await seen(secondId)
        return secondId
      }
      const { how: _, ...body } = act
      await once(act, () => change.mutateAsync({ params, ifMatch: item.version, body }))
      await seen()
      return item.id
    })
    if (done && done !== item.id) navigate(`${href('/t/:familyId/week', { familyId })}?bezoek=${done}`)
  }
  const then = act.how === 'split' ? { ...item, id: form.values.secondId, onDate: act.onDate } : item
  const next = found.now?.onDate
  return (
    <Notice tone="info" title={t(`chosen.title.${titleOf(found)}`, { calendar: found.calendar })} titleAs="h2">
      <Stack gap={3}>
        <ChosenLines was={found.was} now={found.now} today={plan.today} />
        <p>{t('chosen.only-you')}</p>
        {next && can.move && (
          <BeforeVisit
            plan={plan}
            day={next}
            week={next}
            visitOn={() => ({
              ...then,
              ...(act.how === 'change' && act.onDate && { onDate: act.onDate }),
              content: { ...item.content, ...act.content },
            })}
            onChange={() => {}}
          />
        )}
        <FormProblem form={form} fields={{}} />
        <Row>
          {can.move && (
            <Button busy={form.busy} onClick={() => void follow()}>
              {t(found.now ? 'chosen.follow' : 'chosen.follow.gone')}
            </Button>
          )}
          <Button kind="quiet" busy={settle.isPending && !form.busy} onClick={() => void form.submit(() => seen())}>
            {t('chosen.leave')}
          </Button>
        </Row>
      </Stack>
    </Notice>
  )
}
