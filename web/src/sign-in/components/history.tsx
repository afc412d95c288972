import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import type { Ways } from '../model.ts'

/** The last times somebody signed in with this account, or tried to. */
export function History({ ways }: { ways: Ways }) {
  const t = useText()
  const dates = useDates()
  if (ways.history.length === 0) return null
  return (
    <Card aria-labelledby="tried">
      <Stack gap={3}>
        <h2 id="tried">{t('sign-in.history')}</h2>
        <p>{t('sign-in.history.more')}</p>
        <Stack as="ul" gap={2} className="app-list">
          {ways.history.map((line) => (
            <li key={`${line.at}${line.act}`}>
              {t(`sign-in.act.${line.act.replace('.', '-')}`)}
              {line.outcome === 'deny' && ` (${t('sign-in.refused')})`}
              <div className="kt-soft">{dates.moment(line.at)}</div>
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
