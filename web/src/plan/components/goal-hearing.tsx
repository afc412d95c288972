import { AudienceEditor } from '../../lib/items/forms/audience-editor.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'

/** Who hears this goal and what hangs below it. */
export function GoalHearing({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  return (
    <Card tone="linen" aria-labelledby="hearing">
      <Stack gap={3}>
        <h2 id="hearing">{t('plan.heard')}</h2>
        <AudienceEditor table={table} entry={goal} />
      </Stack>
    </Card>
  )
}
