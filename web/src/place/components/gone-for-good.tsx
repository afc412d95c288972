import { useState } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'

/** Has what somebody made in the own place gone for good, at any age; asked once more, because nobody brings it back. */
export function GoneForGood({ familyId, itemId }: { familyId: string; itemId: string }) {
  const t = useText()
  const [sure, setSure] = useState(false)
  const destroy = useWrite('destroyWords')
  const act = useAct(() => destroy.mutateAsync({ params: { familyId }, body: { id: newId(), items: [itemId] } }))
  if (!sure)
    return (
      <Button kind="plain" onClick={() => setSure(true)}>
        {t('place.gone')}
      </Button>
    )
  return (
    <Stack gap={3}>
      <p role="status">{t('place.gone.sure')}</p>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
      <Row>
        <Button busy={act.busy} onClick={() => void act.run()}>
          {t('place.gone.yes')}
        </Button>
        <Button kind="quiet" onClick={() => setSure(false)}>
          {t('place.gone.no')}
        </Button>
      </Row>
    </Stack>
  )
}
