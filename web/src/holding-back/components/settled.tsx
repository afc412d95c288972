import type { ReactNode } from 'react'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Quote } from '../../ui/quote.tsx'

/** It was settled by somebody else while one was typing: what happened, and the own words, to take along. */
export function Settled({
  said,
  text,
  words,
  children,
}: {
  said: string
  text: string | null
  words: string
  children: ReactNode
}) {
  const t = useText()
  return (
    <Stack gap={3}>
      {text && <Quote said={said}>{text}</Quote>}
      <Notice live tone="attention" title={t('holding-back.over')}>
        {t('holding-back.over.more')}
      </Notice>
      {words.trim() && (
        <>
          <p className="kt-soft">{t('holding-back.over.typed')}</p>
          <p>
            <q dir="auto">{words}</q>
          </p>
        </>
      )}
      <div>{children}</div>
    </Stack>
  )
}
