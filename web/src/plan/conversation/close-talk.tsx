import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { turnsBeginAt } from '../../lib/together.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { LookBack } from '../components/look-back.tsx'
import type { Minutes } from './minutes.ts'
import { heardIn, maySettle, type Talk, takingPart } from './people.ts'

/** The next date, and ending the talk. Who was not heard is named; it closes nothing off. */
export function CloseTalk({ table, talk, minutes }: { table: Table; talk: Talk; minutes: Minutes }) {
  const t = useText()
  const dates = useDates()
  const change = useChangeItem(table.plan.family.id)
  const { item } = talk
  const familyId = table.plan.family.id
  const close = useAct(async () => {
    await change(item, { state: 'held' })
    const minutesPage = href('/t/:familyId/gesprek/:itemId/verslag', { familyId, itemId: item.id })
    turnsBeginAt(minutesPage)
    navigate(minutesPage)
  })
  const heard = heardIn(table, talk, minutes)
  const left = takingPart(table, talk).filter(({ id }) => !heard.has(id))
  return (
    <Stack gap={5}>
      <LookBack table={table} />
      {left.length > 0 && (
        <Notice tone="attention" titleAs="p" title={t('conversation.close.left')}>
          {t('conversation.close.left.text', { names: dates.list(left.map(({ callName }) => callName)) })}
        </Notice>
      )}
      {close.problem && <ProblemNotice problem={close.problem} onRetry={() => void close.run()} />}
      {maySettle(table) && talk.can.move ? (
        <Row className="kt-no-print">
          <Button busy={close.busy} onClick={() => void close.run()}>
            {t('conversation.close')}
          </Button>
        </Row>
      ) : (
        <p>{t('conversation.close.family')}</p>
      )}
    </Stack>
  )
}
