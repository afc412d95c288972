import { useEffect, useState } from 'react'
import { forgetLeft, justLeft } from '../lib/left-table.ts'
import { usePlace } from '../lib/router.tsx'
import { useText } from '../lib/text.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says once, on the page where one lands, that one left a table. */
export function LeftNotice() {
  const { pathname } = usePlace()
  return <Once key={pathname} />
}

function Once() {
  const t = useText()
  const [left] = useState(justLeft)
  useEffect(forgetLeft, [])
  return (
    left && (
      <Notice live>
        <p>{t('app.left')}</p>
      </Notice>
    )
  )
}
