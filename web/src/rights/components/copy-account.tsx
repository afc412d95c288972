import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import type { OwnAccount } from '../use-copy.ts'

/**
 * What hangs on the account itself. A page that is kept or printed may lie on the table of this family: another family is not named on it, and
 * the address of a calendar never is, because who has that reads the calendar.
 */
export function CopyAccount({ familyId, account }: { familyId: string; account: OwnAccount }) {
  const t = useText()
  const dates = useDates()
  const { calendars, feeds, notices } = account
  const { choice } = notices
  const isHere = (families: readonly { id: string }[]) => (families.some(({ id }) => id === familyId) ? 'yes' : 'no')
  return (
    <>
      <p>{t('rights.copy.account.explain')}</p>
      <ul>
        {calendars.map((calendar) => (
          <li key={calendar.id}>
            {t('rights.copy.calendar', {
              name: calendar.name,
              events: calendar.events,
              at: dates.moment(calendar.readAt),
              here: isHere(calendar.busyFor),
            })}
            {calendar.followed && ` ${t('rights.copy.calendar.host', { host: calendar.followed.host })}`}
          </li>
        ))}
        {calendars.length > 0 && <li>{t('rights.copy.calendar.kept')}</li>}
        {feeds.map((feed) => (
          <li key={feed.id}>
            {t('rights.copy.feed', {
              name: feed.name,
              detail: feed.detail,
              at: dates.moment(feed.createdAt),
              here: isHere(feed.families),
            })}{' '}
            {feed.lastFetchAt
              ? t('rights.copy.feed.fetched', { at: dates.moment(feed.lastFetchAt) })
              : t('rights.copy.feed.never')}
          </li>
        ))}
        <li>
          {t('rights.copy.notices', { channel: t(`notices.channel.${choice.channel}`) })}{' '}
          {notices.usual && t('rights.copy.notices.usual')}
        </li>
        {choice.channel !== 'none' && (
          <li>
            {t('rights.copy.notices.about', {
              sorts: dates.list(choice.sorts.map((sort) => t(`notices.sort.${sort}`))),
            })}{' '}
            {t('rights.copy.notices.when', {
              digest: choice.digestAt ? 'yes' : 'no',
              at: choice.digestAt ?? '',
              from: choice.quietFrom,
              until: choice.quietUntil,
            })}{' '}
            {choice.notBefore && t('rights.copy.notices.not-before', { day: dates.day(choice.notBefore) })}
          </li>
        )}
        {notices.phone && <li>{t('rights.copy.notices.phone', { number: notices.phone })}</li>}
        {notices.devices.map((device) => (
          <li key={device.id}>
            {t('rights.copy.device', {
              device: device.device || t('notices.devices.some'),
              at: dates.moment(device.since),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
