import type { ReactNode } from 'react'
import { Link } from '../../lib/router.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'

export const BackTo = ({ to, children }: { to: string; children: ReactNode }) => (
  <div className="kt-no-print">
    <LinkButton as={Link} kind="plain" icon={<Pictogram of={back} size={20} />} to={to}>
      {children}
    </LinkButton>
  </div>
)
