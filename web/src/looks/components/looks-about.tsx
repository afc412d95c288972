import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import type { LooksPage } from '../select/sentences.ts'

/** What is shown here to who reads it, and what is not. */
export function LooksAbout({ page }: { page: LooksPage }) {
  const t = useText()
  const dates = useDates()
  const me = page.people.find(({ id }) => id === page.me)
  const names = page.people.filter(({ id }) => page.wards.includes(id)).map(({ callName }) => callName)
  if (me?.kind === 'professional') return <p>{t('looks.below.professional')}</p>
  return (
    <>
      <p>{names.length > 0 ? t('looks.below.wards', { names: dates.list(names) }) : t('looks.below')}</p>
      {page.refusals === 'age-unknown' && <p>{t('looks.below.age-unknown')}</p>}
    </>
  )
}
