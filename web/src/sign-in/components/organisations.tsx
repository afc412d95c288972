import { useMutation } from '@tanstack/react-query'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { goToProvider } from '../../lib/providers.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import type { Ways } from '../model.ts'
import { SignInAgain } from './sign-in-again.tsx'

/** Signing in by one's organisation or DigiD: linking it to this account, and unlinking. */
export function Organisations({ ways }: { ways: Ways }) {
  const t = useText()
  const link = useMutation({
    mutationFn: (provider: string) => goToProvider(provider, 'link', href('/instellingen/inloggen')),
  })
  const unlink = useWrite('unlinkProvider')
  if (ways.providers.length === 0) return null
  const problem = [link.error, unlink.error].find((error) => error instanceof Problem)
  return (
    <Card aria-labelledby="organisations">
      <Stack gap={4}>
        <h2 id="organisations">{t('sign-in.providers')}</h2>
        <p>{t('sign-in.providers.more')}</p>
        <Stack as="ul" gap={3} className="app-list">
          {ways.providers.map(({ id, name, linked }) => (
            <li key={id}>
              <Row spread>
                <b>{name}</b>
                {linked ? (
                  <Button
                    kind="quiet"
                    busy={unlink.isPending}
                    onClick={() => unlink.mutate({ params: { provider: id } })}
                  >
                    {t('sign-in.providers.unlink', { name })}
                  </Button>
                ) : (
                  <Button kind="quiet" busy={link.isPending} onClick={() => link.mutate(id)}>
                    {t('sign-in.providers.link', { name })}
                  </Button>
                )}
              </Row>
            </li>
          ))}
        </Stack>
        {problem instanceof Problem && problem.code === 'sign-in.again' ? (
          <SignInAgain problem={problem} />
        ) : (
          problem instanceof Problem && <ProblemNotice problem={problem} />
        )}
      </Stack>
    </Card>
  )
}
