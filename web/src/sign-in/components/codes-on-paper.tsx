import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The recovery codes, this once. */
export function CodesOnPaper({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useText()
  return (
    <Stack gap={4}>
      <Notice tone="attention" live title={t('sign-in.paper.once')}>
        <p>{t('sign-in.paper.why')}</p>
      </Notice>
      <ul className="sign-in-codes" aria-label={t('sign-in.paper')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Row>
        <Button onClick={onDone}>{t('sign-in.paper.written')}</Button>
        <Button kind="quiet" onClick={() => window.print()}>
          {t('sign-in.paper.print')}
        </Button>
      </Row>
    </Stack>
  )
}
