import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { mayRetry, Problem } from '../../lib/problem.ts'
import { keys } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { goToSignIn } from '../../lib/sign-in.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import type { Offer } from '../model.ts'
import { dropCode, keepCode } from './kept-code.ts'

interface Props {
  code: string
  offer: Offer
  onDecline: () => void
  onOtherCode: () => void
}

/** Yes or no. Who is not signed in does that first; who is, sees as whom, so that nobody sits down on another's chair. */
export function SitDown({ code, offer, onDecline, onOtherCode }: Props) {
  const t = useText()
  const client = useQueryClient()
  // Not the one of the frames: that one sends who is not signed in away.
  const me = useQuery({
    queryKey: ['invitation', 'me'],
    queryFn: () => call('readMe').catch(nobodyWhenSignedOut),
    gcTime: 0,
  })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>()
  const [key] = useState(newId)
  const signIn = () => {
    keepCode(code)
    void goToSignIn(href('/uitnodiging'))
  }
  const accept = async () => {
    setBusy(true)
    try {
      const { familyId } = await call('acceptInvitation', { body: { code }, key })
      dropCode()
      await client.invalidateQueries({ queryKey: keys.me })
      navigate(href('/t/:familyId/week', { familyId }), { replace: true })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.status === 401) return signIn()
      setProblem(error)
      setBusy(false)
    }
  }
  const signedIn = me.data ?? undefined
  return (
    <Stack gap={4} as="section" aria-label={t('circle.offer.answer')}>
      {problem && (
        <ProblemNotice problem={problem} {...(mayRetry(problem) && { onRetry: () => void accept(), busy })} />
      )}
      {signedIn ? (
        <p>{t('circle.offer.signed-in', { email: signedIn.email, name: offer.callName })}</p>
      ) : (
        <p>{t('circle.offer.sign-in-first')}</p>
      )}
      <Row>
        <Button busy={busy || me.isPending} onClick={() => (signedIn ? void accept() : signIn())}>
          {t(signedIn ? 'circle.offer.accept' : 'circle.offer.accept-sign-in')}
        </Button>
        <Button kind="quiet" onClick={onDecline}>
          {t('circle.offer.decline')}
        </Button>
      </Row>
      <Row>
        {signedIn && (
          <Button kind="plain" onClick={signIn}>
            {t('circle.offer.other-account')}
          </Button>
        )}
        <Button kind="plain" onClick={onOtherCode}>
          {t('circle.offer.other-code')}
        </Button>
      </Row>
    </Stack>
  )
}

const nobodyWhenSignedOut = (error: unknown): null => {
  if (error instanceof Problem && error.status === 401) return null
  throw error
}
