import { useEffect, useState } from 'react'
import { call } from '../../lib/api.ts'
import { Problem } from '../../lib/problem.ts'
import { navigate, usePlace } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { AskCode } from '../invitation/ask-code.tsx'
import { Declined } from '../invitation/declined.tsx'
import { dropCode, keepCode, takeCode } from '../invitation/kept-code.ts'
import { OfferView } from '../invitation/offer-view.tsx'
import type { Offer } from '../model.ts'

type Step = { at: 'type' } | { at: 'reading' } | { at: 'offer'; offer: Offer } | { at: 'declined'; offer: Offer }

/** What somebody sees who was invited, before they are anybody here: who asks, what for, what they will see; then yes or no. */
export function InvitationPage() {
  const t = useText()
  const [code, setCode] = useState(takeCode)
  const { pathname, search } = usePlace()
  const [step, setStep] = useState<Step>(code ? { at: 'reading' } : { at: 'type' })
  const [problem, setProblem] = useState<Problem | undefined>()

  // The router has to hear too that the code left the address.
  useEffect(() => {
    if (search.includes('code=')) navigate(pathname, { replace: true })
  }, [pathname, search])

  const reading = step.at === 'reading'
  useEffect(() => {
    if (!reading) return
    let left = false
    call('readInvitation', { query: { code } }).then(
      (offer) => {
        if (left) return
        keepCode(code)
        setProblem(undefined)
        setStep({ at: 'offer', offer })
      },
      (error) => {
        if (left) return
        if (!(error instanceof Problem)) throw error
        // What can be tried again stays kept; a code that does not work is let go.
        if (error.status >= 400 && error.status < 429) dropCode()
        setProblem(error)
        setStep({ at: 'type' })
      },
    )
    return () => {
      left = true
    }
  }, [reading, code])

  const again = () => {
    dropCode()
    setCode('')
    setProblem(undefined)
    setStep({ at: 'type' })
  }
  if (step.at === 'reading') return <Busy label={t('app.busy')} />
  if (step.at === 'declined') return <Declined offer={step.offer} />
  if (step.at === 'offer')
    return (
      <OfferView
        code={code}
        offer={step.offer}
        onDeclined={() => setStep({ at: 'declined', offer: step.offer })}
        onOtherCode={again}
      />
    )
  return (
    <AskCode
      typed={code}
      problem={problem}
      onCode={(typed) => {
        setCode(typed)
        setStep({ at: 'reading' })
      }}
    />
  )
}
