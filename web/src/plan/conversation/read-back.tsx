import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { viewOf } from '../../lib/items/select/views.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { check } from '../../ui/pictograms-act.ts'
import { Agreement } from '../components/agreement.tsx'
import { changesIn, type Minutes } from './minutes.ts'
import { type Talk, takingPart } from './people.ts'

const promises = ['agreement', 'goal', 'step', 'look-back'] as const

/** What was agreed is read back, one by one: who says yes, who sees it otherwise, and who did not say anything yet. */
export function ReadBack({ table, talk, minutes }: { table: Table; talk: Talk; minutes: Minutes }) {
  const t = useText()
  const said = [...new Set(changesIn(table, minutes).map(({ after }) => after.id))]
  const items = said
    .map((id) => table.plan.items.find(({ item }) => item.id === id)!.item)
    .filter(({ kind }) => (promises as readonly string[]).includes(kind))
  if (items.length === 0) return <p className="kt-soft">{t('conversation.back.none')}</p>
  return (
    <ol className="talk-round">
      {items.map((item, i) => (
        <Card as="li" key={item.id}>
          <Stack gap={3}>
            <p className="kt-soft kt-small">
              {t('conversation.back.place', { at: i + 1, count: items.length })} {t(`plan.kind.${item.kind}`)}
            </p>
            <Words table={table} item={item} />
            <Views table={table} on={item} />
            <Silent table={table} talk={talk} item={item} />
            <MyAnswer table={table} item={item} />
          </Stack>
        </Card>
      ))}
    </ol>
  )
}

function Words({ table, item }: { table: Table; item: ItemOf }) {
  const t = useText()
  const dates = useDates()
  const doers = item.kind === 'step' ? table.people(item.content.doers).map(({ callName }) => callName) : []
  const day = item.onDate ? dates.spoken(item.onDate) : ''
  return (
    <div>
      <p className="plan-said__words" dir="auto">
        {item.kind === 'look-back' ? [day, item.content.place].filter(Boolean).join(', ') : textOf(item)}
      </p>
      {item.kind === 'step' && (doers.length > 0 || day) && (
        <p>{[dates.list(doers), day].filter(Boolean).join(', ')}</p>
      )}
      {item.kind === 'agreement' && item.content.ifItGoesWrong && (
        <p className="plan-wrong">
          {t.rich('plan.agreement.if-wrong', { text: item.content.ifItGoesWrong, b: (words) => <b>{words}</b> })}
        </p>
      )}
      <p className="kt-soft kt-small">
        <SaidBy table={table} item={item} />
      </p>
    </div>
  )
}

/** Who takes part and did not say yet what they think of it; whose words it is agrees by saying it. */
function Silent({ table, talk, item }: { table: Table; talk: Talk; item: ItemOf }) {
  const t = useText()
  const dates = useDates()
  const silent = takingPart(table, talk).filter(({ id }) => {
    const view = viewOf(table, item, id)
    return id !== item.saidBy && (!view || view.isEarlier)
  })
  if (silent.length === 0) return null
  return (
    <p className="kt-small">{t('conversation.back.silent', { names: dates.list(silent.map((p) => p.callName)) })}</p>
  )
}

function MyAnswer({ table, item }: { table: Table; item: ItemOf }) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const me = table.plan.me.personId
  const mine = viewOf(table, item, me)
  const yes = useAct(() => {
    const content = { stance: 'agree', text: '' }
    if (mine) return change(mine.entry.item, { content })
    const { audience, audiencePersons, id: parentId } = item
    const heard = { audience, audiencePersons: [...audiencePersons] }
    return add({ id: newId(), kind: 'view', parentId, onDate: null, ...heard, content }, newId())
  })
  const goal = item.kind === 'goal' ? table.find(item.id, 'goal') : undefined
  const mayAgree = item.saidBy !== me && (!mine || mine.isEarlier)
  return (
    <Stack gap={2} className="kt-no-print">
      {goal && <Agreement table={table} goal={goal} />}
      {yes.problem && <ProblemNotice problem={yes.problem} onRetry={() => void yes.run()} />}
      <Row>
        {mayAgree && (
          <Button kind="quiet" icon={<Pictogram of={check} size={20} />} busy={yes.busy} onClick={() => void yes.run()}>
            {t('conversation.back.yes')}
          </Button>
        )}
        <Opener kind="plain" label={t('conversation.back.otherwise')}>
          {(close) => <ViewForm table={table} on={item} onDone={close} />}
        </Opener>
      </Row>
    </Stack>
  )
}
