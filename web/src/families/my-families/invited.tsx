import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'

/** That an invitation waits, and where it is; who invites and to which table only that mail says. */
export function Invited({ days }: { days: readonly string[] }) {
  const t = useText()
  const dates = useDates()
  if (days.length === 0) return null
  return (
    <Notice>
      <p>
        <b>{t('my-families.invited', { count: days.length })}</b>
      </p>
      <p>{t('my-families.invited.where', { days: dates.list([...new Set(days)].map((day) => dates.day(day))) })}</p>
    </Notice>
  )
}
