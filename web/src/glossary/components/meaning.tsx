import { type Speaker, speakers } from '@keukentafel/core/glossary/terms.ts'
import { useLocale, useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Explained } from '../use-words.ts'

/** What a word means in plain words, and what each profession calls it. */
export function Meaning({ word }: { word: Explained }) {
  const t = useText()
  const { locale } = useLocale()
  if (word.own)
    return (
      <Stack gap={2}>
        <p dir="auto">{word.own.meaning}</p>
        <p className="kt-soft kt-small">{t('glossary.of', { organisation: word.own.organisation })}</p>
      </Stack>
    )
  const { said } = word.term
  const spoken = speakers.flatMap((who: Speaker) => (said[who] ? [{ who, word: said[who] }] : []))
  return (
    <Stack gap={2}>
      <p>{word.term[locale].means}</p>
      {spoken.length > 0 && (
        <>
          <p className="kt-small">{t('glossary.said')}</p>
          <ul className="kt-small">
            {spoken.map(({ who, word: theirs }) => (
              <li key={who}>
                {t(`glossary.who.${who}`)}: <span lang="nl">{theirs}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  )
}
