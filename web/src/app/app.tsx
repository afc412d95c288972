import { Suspense, useEffect } from 'react'
import { usePlace, useRoute } from '../lib/router.tsx'
import { useText } from '../lib/text.tsx'
import { Busy } from '../ui/busy.tsx'
import { Arrived } from './arrived.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { AccountFrame, FamilyFrame, OpenFrame } from './frames.tsx'
import { NotFound } from './not-found.tsx'
import { pageAt } from './pages.ts'

const frames = { family: FamilyFrame, account: AccountFrame, open: OpenFrame }

/** The page we are at, in its frame. */
export function App() {
  const route = useRoute()
  const { pathname, search } = usePlace()
  const t = useText()
  // Always the same words: what somebody looked at must not be read from the history or the tabs.
  const title = t('app.documentTitle')
  useEffect(() => {
    document.title = title
  }, [title])
  const def = route && pageAt(route.path)
  const Frame = def ? frames[def.frame] : OpenFrame
  const waiting = <Busy label={t('app.busy')} />
  return (
    <Suspense fallback={waiting}>
      <ErrorBoundary key={def ? def.frame : 'none'} around>
        <Frame>
          <Suspense fallback={waiting}>
            <ErrorBoundary key={pathname}>
              {def ? <def.Page /> : <NotFound />}
              <Arrived at={pathname + search} />
            </ErrorBoundary>
          </Suspense>
        </Frame>
      </ErrorBoundary>
    </Suspense>
  )
}
