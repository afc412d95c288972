import { useEffect } from 'react'
import { useDeployment } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { HelpNumbers } from '../help-numbers.tsx'

const parts = ['what', 'human', 'privacy', 'accessibility', 'licences'] as const
const traces = ['phone', 'computer', 'private', 'mail'] as const

/** What this is, whom to call, leaving without traces, accessibility, licences, how to find a human. */
export function AboutPage() {
  const t = useText()
  const version = useDeployment()?.version
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <Stack gap={6}>
      <PageTitle below={t('about.below')}>{t('about.title')}</PageTitle>
      <Card aria-labelledby="bel">
        <Stack gap={3}>
          <h2 id="bel">{t('app.help.title')}</h2>
          <HelpNumbers />
        </Stack>
      </Card>
      <Stack as="section" gap={3} aria-labelledby="sporen">
        <h2 id="sporen">{t('about.exit')}</h2>
        <p>{t('about.exit.how')}</p>
        <p>{t('about.exit.not')}</p>
        <h3>{t('about.traces')}</h3>
        <ul>
          {traces.map((key) => (
            <li key={key}>{t(`about.traces.${key}`)}</li>
          ))}
        </ul>
        <p>{t('about.traces.careful')}</p>
      </Stack>
      {parts.map((part) => (
        <Stack as="section" gap={3} key={part} aria-labelledby={part}>
          <h2 id={part}>{t(`about.${part}`)}</h2>
          <p>{t(`about.${part}.1`)}</p>
          <p>{t(`about.${part}.2`)}</p>
        </Stack>
      ))}
      {version && <p className="kt-soft">{t('about.version', { version })}</p>}
    </Stack>
  )
}
