import { useDates } from '../../lib/dates.ts'
import { Views } from '../../lib/items/components/views.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { type Change, changesIn, type Minutes } from './minutes.ts'

const heaps = [
  { key: 'well', kinds: ['strength', 'success'] },
  { key: 'worry', kinds: ['worry'] },
  { key: 'goals', kinds: ['goal', 'step', 'requirement'] },
  { key: 'agreed', kinds: ['agreement', 'look-back', 'visit', 'conversation'] },
] as const
const first: readonly string[] = heaps.flatMap(({ kinds }) => kinds)

/** What came and changed during the talk, in whose words and by whose hand; what somebody sees otherwise stands beside it. */
export function Changes({ table, minutes }: { table: Table; minutes: Minutes }) {
  const t = useText()
  const all = changesIn(table, minutes)
  if (all.length === 0) return <p className="kt-soft">{t('conversation.minutes.none')}</p>
  const rest = { key: 'other', changes: all.filter(({ after }) => !first.includes(after.kind)) }
  const named = heaps.map(({ key, kinds }) => ({
    key,
    changes: all.filter(({ after }) => (kinds as readonly string[]).includes(after.kind)),
  }))
  return [...named, rest]
    .filter(({ changes }) => changes.length > 0)
    .map(({ key, changes }) => (
      <Card key={key} aria-labelledby={`minutes-${key}`}>
        <Stack gap={3}>
          <h2 id={`minutes-${key}`}>{t(`conversation.minutes.${key}`)}</h2>
          <ul className="talk-words">
            {changes.map((change) => (
              <li key={`${change.after.id} ${change.what}`}>
                <Line table={table} change={change} />
              </li>
            ))}
          </ul>
        </Stack>
      </Card>
    ))
}

function Line({ table, change: { what, before, after, by } }: { table: Table; change: Change }) {
  const t = useText()
  const dates = useDates()
  const sayer = table.person(after.saidBy)
  const writers = table.people(by.filter((id) => id !== after.saidBy)).map(({ callName }) => callName)
  const states = (item: ItemOf) => [stateOf(item, t), item.onDate ? dates.spoken(item.onDate) : ''].filter(Boolean)
  const origin = after.content.origin === 'own-plan' && t('conference.origin')
  const about = [t(`plan.kind.${after.kind}`), sayer?.callName, origin].filter(Boolean).join(', ')
  return (
    <div className="talk-line">
      {sayer && <PersonFace person={sayer} size={40} named />}
      <Stack gap={1} className="talk-part">
        <p className="kt-soft kt-small">{about}</p>
        <p dir="auto">{wordsOf(after, t)}</p>
        {what === 'reworded' && before && (
          <p className="kt-small">{t('conversation.minutes.was', { words: wordsOf(before, t) })}</p>
        )}
        {what !== 'reworded' && (after.onDate || what !== 'added') && (
          <p className="kt-small">{states(after).join(', ')}</p>
        )}
        {writers.length > 0 && (
          <p className="kt-soft kt-small">{t('conversation.minutes.by', { names: dates.list(writers) })}</p>
        )}
        <Views table={table} on={after} />
      </Stack>
    </div>
  )
}

type Say = (key: string) => string
const wordsOf = (item: ItemOf, t: Say): string =>
  item.kind === 'look-back'
    ? item.content.text || item.content.place || t('plan.kind.look-back')
    : textOf(item) || t(`plan.kind.${item.kind}`)

function stateOf(item: ItemOf, t: Say): string {
  if (item.kind === 'goal') return t(`plan.state.${item.state}`)
  return item.kind === 'step' ? t(`plan.step.state.${item.state}`) : t(`plan.kind.state.${item.state}`)
}
