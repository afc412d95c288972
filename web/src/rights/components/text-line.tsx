import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { Views } from '../../lib/items/components/views.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Known, Text } from '../use-rights.ts'

/** One text: the words, who said it and when, who hears it, and what others think of it. `children` is what can be done. */
export function TextLine({ known, text, children }: { known: Known; text: Text; children?: ReactNode }) {
  const t = useText()
  const dates = useDates()
  const { item } = text.entry
  const words = known.wordsOf(item.id)
  return (
    <Stack gap={1} className="rights-text">
      <p>
        <span className="kt-soft">{t(`plan.kind.${item.kind}`)}: </span>
        {words ? <q dir="auto">{words}</q> : t('rights.no-words')}
      </p>
      <p className="kt-soft kt-small">
        {t('rights.said', {
          name: known.nameOf(item.saidBy),
          day: dates.day(dates.dayOf(item.createdAt), known.rights.today),
        })}{' '}
        {t('rights.hears', { names: known.hearers(text) })}
      </p>
      {text.heldUntil && (
        <p className="kt-small">{t('rights.held', { day: dates.day(text.heldUntil, known.rights.today) })}</p>
      )}
      {text.goesOn && (
        <p className="kt-small">{t('rights.goes', { day: dates.day(text.goesOn, known.rights.today) })}</p>
      )}
      <Views table={known.table} on={item} plainYes={false} />
      {children}
    </Stack>
  )
}
