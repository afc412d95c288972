import { useMutation } from '@tanstack/react-query'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useParams } from '../../lib/router.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { signOut } from '../../lib/sign-in.ts'
import { takeOut } from '../../lib/take-out.ts'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { download, exit } from '../../ui/pictograms-act.ts'

/** Everything of this family that one may see, as a file. Its name says nothing about anybody. */
export function TakeOut() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/meer'>()
  const take = useMutation({
    mutationFn: () => takeOut(familyId),
    onSuccess: (file) => saveFile(file, t('more.export.file')),
  })
  return (
    <li>
      <button
        type="button"
        className="app-place"
        aria-busy={take.isPending}
        onClick={() => !take.isPending && take.mutate()}
      >
        <Pictogram of={download} size={28} />
        <span>{t('more.export')}</span>
      </button>
      {take.error instanceof Problem && (
        <ProblemNotice problem={take.error} onRetry={() => take.mutate()} busy={take.isPending} />
      )}
      {take.isSuccess && <Notice live>{t('more.export.done')}</Notice>}
    </li>
  )
}

/** Leaving this browser. */
export function SignOut() {
  const t = useText()
  const leave = useMutation({ mutationFn: signOut })
  return (
    <li>
      <button type="button" className="app-place" onClick={() => leave.mutate()}>
        <Pictogram of={exit} size={28} />
        <span>{t('more.signOut')}</span>
      </button>
      {leave.error instanceof Problem && <ProblemNotice problem={leave.error} onRetry={() => leave.mutate()} />}
    </li>
  )
}
