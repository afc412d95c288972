import { useState } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Having own words gone for good; asked once more before it happens. */
export function DestroyLine({ params }: { params: { familyId: string; roomId: string; lineId: string } }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const destroy = useWrite('destroyRoomLine')
  const send = () => destroy.mutate({ params, body: {} })
  return (
    <>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('own-plan.line.destroy')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('own-plan.line.destroy')}
        closeLabel={t('app.close')}
        actions={
          <>
            <Button busy={destroy.isPending} onClick={send}>
              {t('own-plan.line.destroy.yes')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('own-plan.line.destroy.no')}
            </Button>
          </>
        }
      >
        <p>{t('own-plan.line.destroy.sure')}</p>
        {destroy.error instanceof Problem && <ProblemNotice problem={destroy.error} onRetry={send} />}
      </Dialog>
    </>
  )
}
