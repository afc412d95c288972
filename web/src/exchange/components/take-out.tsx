import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { mayRetry, Problem } from '../../lib/problem.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { download } from '../../ui/pictograms-act.ts'

/** Taking everything along: one file with all that this account may see. Its texts are in the catalogue `exchange`. */
export function TakeOut({ familyId }: { familyId: string }) {
  const t = useText()
  const [state, setState] = useState<{ busy: boolean; problem?: Problem; done?: boolean }>({ busy: false })
  const take = async () => {
    setState({ busy: true })
    try {
      const bundle = await call('exportFamily', { params: { familyId } })
      offer(JSON.stringify(bundle, null, 1))
      setState({ busy: false, done: true })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setState({ busy: false, problem: error })
    }
  }
  return (
    <Stack gap={3} as="section" aria-labelledby="take-out">
      <h2 id="take-out">{t('exchange.out.title')}</h2>
      <p>{t('exchange.out.explain')}</p>
      <p className="kt-soft kt-small">{t('exchange.out.careful')}</p>
      {state.problem && (
        <ProblemNotice
          problem={state.problem}
          {...(mayRetry(state.problem) && { onRetry: () => void take(), busy: state.busy })}
        />
      )}
      <Button kind="quiet" busy={state.busy} icon={<Pictogram of={download} />} onClick={() => void take()}>
        {t('exchange.out.act')}
      </Button>
      <p role="status">{state.done && t('exchange.out.done')}</p>
    </Stack>
  )
}

// The name of the file says nothing about the family: it stays behind in a list of downloads.
function offer(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/fhir+json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `keukentafel-${new Date().toISOString().slice(0, 10)}.json`
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
