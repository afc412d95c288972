import { useMutation } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout.tsx'
import { callForBytes } from '../../api.ts'
import { ProblemNotice } from '../../form.tsx'
import { Problem } from '../../problem.ts'
import { useMe } from '../../query.ts'
import { saveFile } from '../../save-file.ts'
import { useRegister, useText } from '../../text.tsx'

/** "Zet in mijn agenda": a file for the own calendar program with only when it is; not at a device that others hold too. */
export function PutInCalendar({ familyId, itemId }: { familyId: string; itemId: string }) {
  const t = useText()
  const { joint } = useMe()
  const child = useRegister() === 'child'
  const keep = useMutation({
    mutationFn: () => callForBytes('readVisitFile', { params: { familyId, itemId }, query: { detail: 'times' } }),
    onSuccess: (file) => saveFile(file, 'afspraak.ics'),
  })
  if (joint || child) return null
  return (
    <>
      <Row>
        <Button kind="quiet" busy={keep.isPending} aria-describedby="put-in-calendar" onClick={() => keep.mutate()}>
          {t('calendar.file')}
        </Button>
        <span id="put-in-calendar" className="kt-soft">
          {t('calendar.file.more')}
        </span>
      </Row>
      {keep.error instanceof Problem && <ProblemNotice problem={keep.error} onRetry={() => keep.mutate()} />}
    </>
  )
}
