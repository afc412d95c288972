import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'
import { ProgressForm } from '../forms/progress-form.tsx'
import { notHeard, type Round, voicesOn } from '../select/round.ts'
import { LevelsOf } from './levels.tsx'
import { VoiceBox } from './voice.tsx'

/** A goal in its own words, and beside each other how it goes by everybody. */
export function GoalBack({ table, goal, round }: { table: Table; goal: Entry<'goal'>; round: Round }) {
  const t = useText()
  const dates = useDates()
  const child = useRegister() === 'child'
  const { item } = goal
  const voices = voicesOn(table, item.id, round)
  const sayer = table.person(item.saidBy)
  const mine = voices.some(({ person }) => person.id === table.plan.me.personId)
  const silent = notHeard(table, item, voices)
  return (
    <Card as="li">
      <Stack gap={4}>
        <Quote
          as="h3"
          said={<SaidBy table={table} item={item} />}
          face={sayer && <PersonFace person={sayer} size={56} named />}
        >
          {item.content.words}
        </Quote>
        {voices.length > 0 && (
          <ul className="look-back-voices">
            {voices.map((voice) => (
              <VoiceBox key={voice.entry.item.id} table={table} voice={voice} />
            ))}
          </ul>
        )}
        {round.until === null && silent.length > 0 && (
          <p className="kt-soft kt-small">
            {t('look-back.not-heard', { names: dates.list(silent.map((person) => person.callName)) })}
          </p>
        )}
        {round.until === null && table.plan.can.add && (
          <Opener
            kind={mine ? 'plain' : 'quiet'}
            label={t(mine ? 'look-back.progress.change' : 'look-back.progress.give')}
          >
            {(close) => <ProgressForm table={table} goal={item} round={round} onDone={close} />}
          </Opener>
        )}
        {round.until === null && !child && <LevelsOf table={table} goal={goal} />}
        <p>
          <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId: table.plan.family.id, itemId: item.id })}>
            {t('look-back.to-goal')}
          </Link>
        </p>
      </Stack>
    </Card>
  )
}
