import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { agreedByFamily, viewOf } from '../../lib/items/select/views.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** A goal that nobody of the family said yes to is shown as just that; someone of the family can say yes and begin. */
export function Agreement({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  const act = useAgree(table, goal)
  const { me } = table
  const waits = goal.item.state === 'idea' || goal.item.state === 'later'
  if (!waits || agreedByFamily(table, goal.item)) return null
  const isFamily = me?.kind === 'family'
  const isMine = me?.id === goal.item.saidBy
  return (
    <Notice
      tone="info"
      title={t('plan.not-agreed.title')}
      titleAs="p"
      actions={
        isFamily &&
        goal.can.move && (
          <Button busy={act.busy} onClick={() => void act.run()}>
            {t('plan.agree-and-start')}
          </Button>
        )
      }
    >
      <p>{t(!isFamily ? 'plan.not-agreed.others' : isMine ? 'plan.not-agreed.self' : 'plan.not-agreed.family')}</p>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
    </Notice>
  )
}

/** Says yes to the words as they are, in one's own name, and begins. What one said before stays in the history. */
export function useAgree(table: Table, goal: Entry<'goal'>) {
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const { item } = goal
  return useAct(async () => {
    const mine = table.me && viewOf(table, item, table.me.id)
    const says = mine && !mine.isEarlier ? mine.entry.item.content.stance : undefined
    if (!mine) {
      const content = { stance: 'agree', text: '' }
      const { audience, audiencePersons } = item
      await add(
        {
          id: newId(),
          kind: 'view',
          parentId: item.id,
          onDate: null,
          audience,
          audiencePersons: [...audiencePersons],
          content,
        },
        newId(),
      )
    } else if (says === undefined || says === 'see_differently')
      await change(mine.entry.item, { content: { stance: 'agree', text: '' } })
    await change(item, { state: 'now' })
  })
}
