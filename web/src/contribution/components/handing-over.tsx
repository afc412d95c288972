import { ProblemNotice } from '../../lib/form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { inSentence } from '../model.ts'

/** A question to take something over: who is asked says yes or no, who asked may take it back. */
export function HandingOver({ table, entry }: { table: Table; entry: Entry<'hand-over'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item, can } = entry
  const [now] = table.people(item.content.persons)
  const [to] = table.people(item.content.doers)
  const goal = item.parentId ? table.find(item.parentId, 'goal') : undefined
  const yes = useAct(() => change(item, { state: 'accepted' }))
  const no = useAct(() => change(item, { state: 'declined' }))
  const back = useAct(() => change(item, { state: 'withdrawn' }))
  const isMe = to?.id === table.plan.me.personId
  const values = {
    to: to?.callName ?? t('contribution.somebody'),
    name: now?.callName ?? t('contribution.somebody'),
    goal: inSentence(goal?.item.content.words ?? ''),
  }
  const problem = yes.problem ?? no.problem ?? back.problem
  return (
    <Card as="li" tone="linen">
      <Stack gap={2}>
        <p>{t(isMe ? 'contribution.handing.me' : 'contribution.handing', values)}</p>
        {item.content.text && (
          <p>
            <q dir="auto">{item.content.text}</q>
          </p>
        )}
        {problem && <ProblemNotice problem={problem} />}
        <Row gap={2}>
          {isMe && (
            <>
              <Button busy={yes.busy} onClick={() => void yes.run()}>
                {t('contribution.handing.yes')}
              </Button>
              <Button kind="quiet" busy={no.busy} onClick={() => void no.run()}>
                {t('contribution.handing.no')}
              </Button>
            </>
          )}
          {!isMe && can.move && (
            <Button kind="plain" busy={back.busy} onClick={() => void back.run()}>
              {t('contribution.handing.back')}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  )
}
