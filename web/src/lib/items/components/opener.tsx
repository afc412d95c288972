import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import '../items.css'

interface Props {
  label: string
  icon?: ReactNode
  kind?: 'primary' | 'quiet' | 'plain'
  children: (close: () => void) => ReactNode
}

/** A button that makes place for a form, right where it stands; each time the form begins anew (its draft is kept by the form). */
export function Opener({ label, icon, kind = 'quiet', children }: Props) {
  const [open, setOpen] = useState(false)
  if (open) return <div className="plan-open">{children(() => setOpen(false))}</div>
  return (
    <Button kind={kind} icon={icon} onClick={() => setOpen(true)}>
      {label}
    </Button>
  )
}
