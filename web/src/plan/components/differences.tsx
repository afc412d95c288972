import { useDates } from '../../lib/dates.ts'
import { MarkedWords } from '../../lib/items/components/marked-words.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { wordDifference } from '../../lib/items/select/word-difference.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Grid, Stack } from '../../ui/layout.tsx'
import type { Difference } from '../select/compare.ts'
import './differences.css'

interface Props {
  table: Table
  differences: readonly Difference[]
  days: { from: string; until: string }
}

const order = ['added', 'reworded', 'moved', 'ended'] as const

/** What changed, by what happened to it: come, said differently, gone on, ended. */
export function Differences({ table, differences, days }: Props) {
  const t = useText()
  return order.map((what) => {
    const lines = differences.filter((line) => line.what === what)
    if (lines.length === 0) return null
    return (
      <Card key={what} aria-labelledby={`changed-${what}`}>
        <Stack gap={3}>
          <h2 id={`changed-${what}`}>{t(`plan.compare.${what}`, { count: lines.length })}</h2>
          <ul className="plan-changes">
            {lines.map((line) => (
              <li key={line.after.id}>
                <Line table={table} line={line} days={days} />
              </li>
            ))}
          </ul>
        </Stack>
      </Card>
    )
  })
}

function Line({ table, line: { what, before, after }, days }: { table: Table; line: Difference; days: Props['days'] }) {
  const t = useText()
  const dates = useDates()
  const sayer = table.person(after.saidBy)
  const words = wordsOf(after, t)
  const state = (item: ItemOf) => stateOf(item, t, item.onDate ? dates.day(item.onDate, table.plan.today) : '')
  return (
    <div className="plan-change">
      {sayer && <PersonFace person={sayer} size={40} />}
      <Stack gap={1} className="plan-change__body">
        <p className="kt-soft kt-small">
          {t(`plan.kind.${after.kind}`)}
          {sayer && `, ${sayer.callName}`}
        </p>
        {what === 'reworded' && before ? (
          <Grid narrow gap={3}>
            <Side title={t('plan.compare.was', { day: days.from })} old={wordsOf(before, t)} now={words} only="old" />
            <Side title={t('plan.compare.is', { day: days.until })} old={wordsOf(before, t)} now={words} only="new" />
          </Grid>
        ) : (
          <p dir="auto" className="plan-change__words">
            {words}
          </p>
        )}
        {(what === 'moved' || what === 'ended') && before && (
          <p>{t('plan.compare.state', { before: state(before), after: state(after) })}</p>
        )}
      </Stack>
    </div>
  )
}

function Side({ title, old, now, only }: { title: string; old: string; now: string; only: 'old' | 'new' }) {
  return (
    <div className="plan-side">
      <p className="plan-side__title">{title}</p>
      <MarkedWords pieces={wordDifference(old, now)} only={only} />
    </div>
  )
}

type Say = (key: string, values?: Record<string, string>) => string

// A view is also which side it takes, and a requirement by whom.
function wordsOf(item: ItemOf, t: Say): string {
  if (item.kind === 'view' || item.kind === 'signature')
    return [t(`plan.view.choice.${item.content.stance}`), item.content.text].filter(Boolean).join(': ')
  if (item.kind === 'progress')
    return [t(`plan.direction.${item.content.direction}`), item.content.text].filter(Boolean).join(': ')
  if (item.kind === 'requirement')
    return `${t(`plan.law.${item.content.basis}`, { by: item.content.by })}: ${item.content.text}`
  if (item.kind === 'look-back') return item.content.text || item.content.place || t('plan.kind.look-back')
  return textOf(item)
}

function stateOf(item: ItemOf, t: Say, day: string): string {
  const known =
    item.kind === 'goal'
      ? t(`plan.state.${item.state}`)
      : item.kind === 'step'
        ? t(`plan.step.state.${item.state}`)
        : t(`plan.kind.state.${item.state}`)
  return [known, day].filter(Boolean).join(', ')
}
