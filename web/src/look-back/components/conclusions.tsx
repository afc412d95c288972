import { Beside } from '../../lib/items/components/beside.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Entry, ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ConclusionForm } from '../forms/conclusion-form.tsx'
import { conclusionsIn, type Round } from '../select/round.ts'

export type Outcome = ItemOf<'conclusion'>['content']['what']
/** What is taken along, and the questions of learning (mission D5). */
export const together: readonly Outcome[] = ['keep', 'change', 'stop', 'celebrate', 'step-back']
export const learning: readonly Outcome[] = ['why', 'benefit', 'risk', 'deal']

interface Props {
  table: Table
  round: Round
  outcomes: readonly Outcome[]
  /** Level of the headings: below a section, or below an earlier looking back. */
  as?: 'h3' | 'h4'
}

/** What people take along, under its question, each in the words of who said it. */
export function Conclusions({ table, round, outcomes, as: Heading = 'h3' }: Props) {
  const t = useText()
  const open = round.until === null
  const said = conclusionsIn(table, round)
  return outcomes.map((what) => {
    const entries = said.filter(({ item }) => item.content.what === what)
    if (entries.length === 0 && !open) return null
    return (
      <Stack key={what} gap={3} className="look-back-outcome">
        <Heading>{t(`look-back.outcome.${what}`)}</Heading>
        {entries.map((entry) => (
          <Conclusion key={entry.item.id} table={table} entry={entry} />
        ))}
        {open && table.plan.can.add && (
          <Opener kind="plain" label={t(`look-back.outcome.${what}.add`)}>
            {(close) => <ConclusionForm table={table} what={what} onDone={close} />}
          </Opener>
        )}
      </Stack>
    )
  })
}

function Conclusion({ table, entry }: { table: Table; entry: Entry<'conclusion'> }) {
  const t = useText()
  const { what, persons } = entry.item.content
  return (
    <SaidText table={table} entry={entry}>
      {what === 'step-back' && (
        <>
          <PeopleLine people={table.people(persons)} text={(names) => t('look-back.step-back.names', { names })} />
          <p className="kt-small">
            <Link to={href('/t/:familyId/kring', { familyId: table.plan.family.id })}>
              {t('look-back.step-back.go')}
            </Link>
          </p>
        </>
      )}
      <Beside table={table} on={entry.item} />
    </SaidText>
  )
}
