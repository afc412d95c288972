import { useEffect } from 'react'
import { href } from '../lib/paths.ts'
import { mayRetry, needsStepUp, Problem } from '../lib/problem.ts'
import { Link } from '../lib/router.tsx'
import { goToSignIn } from '../lib/sign-in.ts'
import { ShowMore } from '../lib/step-up.tsx'
import { useText } from '../lib/text.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { NotFound } from './not-found.tsx'

/** What went wrong, in words, with what one can do now. Who is not signed in goes to the sign-in page instead. */
export function ErrorPage({ error, onAgain, around }: { error: unknown; onAgain: () => void; around: boolean }) {
  const signedOut = error instanceof Problem && error.status === 401
  useEffect(() => {
    if (signedOut) void goToSignIn()
  }, [signedOut])
  if (signedOut) return null
  const content = needsStepUp(error) ? (
    <ShowMore onDone={onAgain} />
  ) : error instanceof Problem && error.status === 404 ? (
    <NotFound />
  ) : (
    <Broken error={error} onAgain={onAgain} />
  )
  return around ? <main className="kt-shell__main">{content}</main> : content
}

function Broken({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const t = useText()
  const problem = error instanceof Problem ? error : undefined
  const kind = problem?.code === 'offline' ? 'app.offline' : 'app.unreadable'
  return (
    <Stack gap={5}>
      <PageTitle>{problem?.title || t(`${kind}.title`)}</PageTitle>
      <p>{problem?.detail || t(`${kind}.detail`)}</p>
      <Row>
        {/* A fault of our own (also code that is gone after an update) is best mended by loading everything anew. */}
        <Button onClick={() => (mayRetry(error) ? onAgain() : location.reload())}>{t('app.retry')}</Button>
        <LinkButton as={Link} kind="quiet" to={href('/')}>
          {t('app.toStart')}
        </LinkButton>
      </Row>
    </Stack>
  )
}
