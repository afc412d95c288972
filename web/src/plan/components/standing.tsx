import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'

/** That the plan sleeps or is closed, and that somebody says we are stuck: told above the plan, where it is gone on with. */
export function Standing({ table }: { table: Table }) {
  const t = useText()
  const dates = useDates()
  const { family, today } = table.plan
  const current = <K extends 'rest' | 'stuck'>(kind: K) =>
    table.all(kind).filter(({ item }) => item.state === 'current')
  const rest = current('rest').at(-1)?.item
  const names = [
    ...new Set(current('stuck').map(({ item }) => table.person(item.saidBy)?.callName ?? t('plan.somebody'))),
  ]
  if (!rest && names.length === 0) return null
  return (
    <Stack gap={3}>
      {rest && (
        <Notice
          tone="calm"
          titleAs="h2"
          title={t(`plan.rest.${rest.content.how}`)}
          actions={<Link to={href('/t/:familyId/plan/rust', { familyId: family.id })}>{t('plan.rest.go')}</Link>}
        >
          {rest.onDate && t('plan.rest.until', { day: dates.day(rest.onDate, today) })}
        </Notice>
      )}
      {names.length > 0 && (
        <Notice
          tone="calm"
          titleAs="h2"
          title={t('plan.stuck', { names: dates.list(names), count: names.length })}
          actions={<Link to={href('/t/:familyId/plan/vast', { familyId: family.id })}>{t('plan.stuck.go')}</Link>}
        />
      )}
    </Stack>
  )
}
