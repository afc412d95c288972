import { useState } from 'react'
import { href } from '../lib/paths.ts'
import { Link } from '../lib/router.tsx'
import { useText } from '../lib/text.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

const SEEN = 'exit-seen'

const wasSeen = () => {
  try {
    return localStorage.getItem(SEEN) === '1'
  } catch {
    return false
  }
}

/** Once on a device, at first sight: what the button at the top does, and what it does not do. */
export function ExitNotice() {
  const t = useText()
  const [seen, setSeen] = useState(wasSeen)
  if (seen) return null
  const understood = () => {
    try {
      localStorage.setItem(SEEN, '1')
    } catch {
      // it is shown again next time then
    }
    setSeen(true)
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button kind="quiet" onClick={understood}>
            {t('app.exit.understood')}
          </Button>
          <Link to={`${href('/over')}#sporen`}>{t('app.exit.traces')}</Link>
        </>
      }
    >
      <p>{t('app.exit.explain')}</p>
    </Notice>
  )
}
