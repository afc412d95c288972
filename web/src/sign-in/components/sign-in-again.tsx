import { href } from '../../lib/paths.ts'
import type { Problem } from '../../lib/problem.ts'
import { goToSignIn } from '../../lib/sign-in.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** This asks that one has only just signed in; afterwards one is here again. */
export function SignInAgain({ problem }: { problem: Problem }) {
  const t = useText()
  return (
    <Notice
      tone="attention"
      live
      title={problem.title}
      actions={<Button onClick={() => void goToSignIn(href('/instellingen/inloggen'))}>{t('sign-in.again')}</Button>}
    >
      <p>{problem.detail}</p>
    </Notice>
  )
}
