import { useEffect, useState } from 'react'
import { forgetLeft, justLeft } from '../../lib/left-table.ts'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Says once, where one lands, that one left a table. */
export function LeftNotice() {
  const t = useText()
  const [left] = useState(justLeft)
  useEffect(forgetLeft, [])
  return (
    left && (
      <Notice live>
        <p>{t('my-families.left')}</p>
      </Notice>
    )
  )
}
