import { href } from '../lib/paths.ts'
import { Link } from '../lib/router.tsx'
import { useLocale, useText } from '../lib/text.tsx'

/** The other language, in that language, and what this is. */
export function Foot() {
  const t = useText()
  const { locale, setLocale } = useLocale()
  const other = locale === 'nl' ? 'en' : 'nl'
  return (
    <footer className="app-foot kt-no-print">
      <button type="button" className="app-link" lang={other} onClick={() => void setLocale(other)}>
        {t('app.otherLanguage')}
      </button>
      <Link to={href('/over')}>{t('app.about')}</Link>
    </footer>
  )
}
