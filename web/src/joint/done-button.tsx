import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../lib/api.ts'
import { ProblemNotice } from '../lib/form.tsx'
import { Problem } from '../lib/problem.ts'
import { tellOtherTabs } from '../lib/tabs.ts'
import { useText } from '../lib/text.tsx'
import { coverPage, markTogether } from '../lib/together.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** "Klaar": it ends for all at once, and nothing of anybody stays in this browser. */
export function DoneButton() {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: () => call('endJoint'),
    onSuccess: () => {
      coverPage()
      markTogether(false)
      sessionStorage.clear()
      tellOtherTabs()
      location.replace('/')
    },
  })
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('joint.done')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('joint.done.sure')}
        closeLabel={t('app.close')}
        actions={
          <>
            <Button busy={end.isPending || end.isSuccess} onClick={() => end.mutate()}>
              {t('joint.done.yes')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('joint.done.no')}
            </Button>
          </>
        }
      >
        <p>{t('joint.done.more')}</p>
        {end.error instanceof Problem && <ProblemNotice problem={end.error} onRetry={() => end.mutate()} />}
      </Dialog>
    </>
  )
}
