import { useState } from 'react'
import { useText } from '../lib/text.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { help } from '../ui/pictograms-first.ts'
import { TopButton } from '../ui/top-bar.tsx'
import { HelpNumbers } from './help-numbers.tsx'

/** The numbers to call, one tap away on every page. */
export function HelpButton() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <TopButton icon={<Pictogram of={help} />} onClick={() => setOpen(true)}>
        {t('app.help')}
      </TopButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('app.help.title')} closeLabel={t('app.close')}>
        <HelpNumbers />
      </Dialog>
    </>
  )
}
