import { useMutation } from '@tanstack/react-query'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { Link } from '../../lib/router.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { takeOut } from '../../lib/take-out.ts'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'

/** Taking it along: a page to read, keep and print, and a file that other programs read. */
export function TakeAlong({ familyId }: { familyId: string }) {
  const t = useText()
  const take = useMutation({
    mutationFn: () => takeOut(familyId),
    onSuccess: (file) => saveFile(file, t('rights.file')),
  })
  return (
    <Stack gap={3}>
      <p>{t('rights.take.explain')}</p>
      <Row>
        <LinkButton as={Link} to={href('/t/:familyId/mijn-gegevens/alles', { familyId })}>
          {t('rights.take.read')}
        </LinkButton>
        <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/document', { familyId })}>
          {t('rights.take.document')}
        </LinkButton>
        <Button kind="quiet" busy={take.isPending} onClick={() => take.mutate()}>
          {t('rights.take.machine')}
        </Button>
      </Row>
      {take.error instanceof Problem && (
        <ProblemNotice problem={take.error} onRetry={() => take.mutate()} busy={take.isPending} />
      )}
      {take.isSuccess && <p role="status">{t('rights.take.done')}</p>}
    </Stack>
  )
}
