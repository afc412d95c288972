import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { Busy } from '../ui/busy.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { loadTexts, useText } from './text.tsx'

// Few need it at any moment, so its code and texts come when it is opened.
const AskMore = lazy(() =>
  Promise.all([import('./step-up/ask-more.tsx'), loadTexts(['sign-in'])]).then(([module]) => ({
    default: module.AskMore,
  })),
)

/**
 * A button that asks for more proof, over the page as it stands: nothing that was typed goes away. Afterwards `onDone` goes on with
 * what was asked; without it one is told to try again.
 */
export function StepUp({ onDone }: { onDone?: (() => void) | undefined }) {
  const t = useText()
  const client = useQueryClient()
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed')
  const close = () => setState('closed')
  const done = () => {
    setState('done')
    if (onDone) onDone()
    else void client.resetQueries()
  }
  if (state === 'done' && onDone === undefined) return <Notice live>{t('app.stepUp.again')}</Notice>
  return (
    <>
      <Button onClick={() => setState('open')}>{t('app.stepUp')}</Button>
      {/* Outside of the form that may stand around: a form in a form is none. */}
      {createPortal(
        // What is sent in here is not sent by the form around it.
        <div role="presentation" onSubmit={(event) => event.stopPropagation()}>
          <Dialog open={state === 'open'} onClose={close} title={t('app.stepUp.title')} closeLabel={t('app.close')}>
            <Suspense fallback={<Busy label={t('app.busy')} />}>
              <AskMore onDone={done} />
            </Suspense>
          </Dialog>
        </div>,
        document.body,
      )}
    </>
  )
}

/** In place of a page that opens only after more proof. */
export function ShowMore({ onDone }: { onDone?: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const done = () => void client.resetQueries().then(onDone)
  return (
    <Stack gap={5}>
      <PageTitle>{t('app.stepUp.title')}</PageTitle>
      <p>{t('app.stepUp.why')}</p>
      <Row>
        <StepUp onDone={done} />
      </Row>
    </Stack>
  )
}

/** Says that there are tables which open only after more proof; not which ones. */
export function ClosedTables({ count }: { count: number }) {
  const t = useText()
  const client = useQueryClient()
  return (
    <Notice
      tone="calm"
      title={t('app.closedTables', { count })}
      titleAs="h2"
      actions={<StepUp onDone={() => void client.resetQueries()} />}
    >
      <p>{t('app.stepUp.why')}</p>
    </Notice>
  )
}
