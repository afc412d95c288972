import { useRead } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'

/** Whether reminders arrive, by channel: numbers and nothing else. */
export function Channels() {
  const t = useText()
  const { channels } = useRead('countUnreached')
  return (
    <Card aria-labelledby="channels">
      <Stack gap={4}>
        <h2 id="channels">{t('administration.channels')}</h2>
        <p>{t('administration.channels.more')}</p>
        {channels.length === 0 && <p>{t('administration.channels.none')}</p>}
        <ul>
          {channels.map(({ channel, sent, failed }) => (
            <li key={channel}>
              {t('administration.channels.line', { channel: t(`administration.channels.${channel}`), sent, failed })}
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  )
}
