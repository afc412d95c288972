import type { Table } from '../../lib/items/select/table.ts'
import { useLocale, useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ownScore } from '../select/levels.ts'
import type { Round } from '../select/round.ts'

/** What the own voice on all levels comes to together, for oneself, folded away, with what it is not (domain.md 2.1). */
export function OwnScore({ table, round }: { table: Table; round: Round }) {
  const t = useText()
  const { locale } = useLocale()
  const score = ownScore(table, round)
  if (score === null) return null
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(score)
  return (
    <Disclosure summary={t('look-back.score')}>
      <p>{t('look-back.score.is', { number })}</p>
      <p className="kt-soft">{t('look-back.score.not')}</p>
    </Disclosure>
  )
}
