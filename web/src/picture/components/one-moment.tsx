import { useDates } from '../../lib/dates.ts'
import { Beside } from '../../lib/items/components/beside.tsx'
import { MarkedWords } from '../../lib/items/components/marked-words.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { wordDifference } from '../../lib/items/select/word-difference.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { edit } from '../../ui/pictograms-act.ts'
import { done, goal, star, stuck } from '../../ui/pictograms-plan.ts'
import { TimelineItem } from '../../ui/timeline.tsx'
import { type Moment, wordsOf } from '../select/moments.ts'

const marks = {
  success: star,
  'goal-now': goal,
  'goal-done': star,
  'goal-stopped': stuck,
  'step-done': done,
  reworded: edit,
}

/** One moment: what happened, when, and with whom. */
export function OneMoment({ table, moment }: { table: Table; moment: Moment }) {
  const t = useText()
  const dates = useDates()
  const { at, what, entry, older, persons } = moment
  const { item } = entry
  const familyId = table.plan.family.id
  const day = at.length > 10 ? dates.dayOf(at) : at
  const words = <q dir="auto">{wordsOf(moment)}</q>
  const to =
    item.kind === 'goal'
      ? href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: item.id })
      : item.kind === 'step'
        ? href('/t/:familyId/plan/stap/:itemId', { familyId, itemId: item.id })
        : undefined
  return (
    <TimelineItem
      date={day}
      when={dates.day(day, table.plan.today)}
      mark={<Pictogram of={marks[what]} size={24} />}
      bright={what === 'success' || what === 'goal-done'}
      title={
        <>
          {t(`picture.moment.${what}`)} {to ? <Link to={to}>{words}</Link> : words}
        </>
      }
      who={table.people(persons).map((person) => <PersonFace key={person.id} person={person} size={34} />)}
    >
      {older !== undefined && <MarkedWords pieces={wordDifference(older, wordsOf(moment))} />}
      {item.kind === 'step' && item.content.brought && (
        <p>{t('plan.step.brought', { brought: item.content.brought })}</p>
      )}
      {what === 'success' && <Beside table={table} on={item} />}
    </TimelineItem>
  )
}
