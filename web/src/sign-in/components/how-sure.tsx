import { ClosedTables, StepUp } from '../../lib/step-up.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import type { Ways } from '../model.ts'

/** How surely one is signed in now, in a sentence. */
export function HowSure({ ways }: { ways: Ways }) {
  const t = useText()
  const has = ways.totp || ways.passkeys.length > 0 || ways.providers.some(({ linked }) => linked)
  return (
    <Card aria-labelledby="how-sure">
      <Stack gap={3}>
        <h2 id="how-sure">{t('sign-in.now')}</h2>
        <p>{t(`sign-in.level.${ways.level}`)}</p>
        {has && ways.level === 'low' && ways.closedTables === 0 && (
          <Row>
            <StepUp />
          </Row>
        )}
        {ways.closedTables > 0 && <ClosedTables count={ways.closedTables} />}
      </Stack>
    </Card>
  )
}
