import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { currentLocale, rememberLocale } from '../lib/locale.ts'
import { queryClient } from '../lib/query.ts'
import { Router } from '../lib/router.tsx'
import { loadTexts, Texts } from '../lib/text.tsx'
import { showTextSize } from '../lib/text-size.ts'
import '../ui/base.css'
import '../ui/print.css'
import './app.css'
import { App } from './app.tsx'
import { watchShift } from './quick-exit.ts'

rememberLocale(currentLocale(), false)
showTextSize()
watchShift()
const root = createRoot(document.getElementById('root') as HTMLElement)
// Without the texts of the frame nothing can be said, not even what went wrong; a reload is all that can help then.
void loadTexts(['app']).then(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Texts>
          <Router>
            <App />
          </Router>
        </Texts>
      </QueryClientProvider>
    </StrictMode>,
  ),
)
