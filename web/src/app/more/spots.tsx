import type { ReactNode } from 'react'
import { href, type Path } from '../../lib/paths.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { Spot } from './groups.ts'

/** Places one can go to, each a row that is tapped as a whole; `children` are what one does there instead of going somewhere. */
export function Spots({ spots, doors, children }: { spots: readonly Spot[]; doors?: boolean; children?: ReactNode }) {
  return (
    <ul className={doors ? 'app-list app-doors' : 'app-list'}>
      {spots.map((spot) => (
        <OneSpot key={spot.to} spot={spot} size={doors ? 32 : 28} />
      ))}
      {children}
    </ul>
  )
}

export function OneSpot({ spot: { to, icon, word }, size = 28 }: { spot: Spot; size?: number }) {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/meer'>()
  return (
    <li>
      <Link to={addressOf(to, familyId)} className="app-place">
        <Pictogram of={icon} size={size} />
        <span>{t(word)}</span>
      </Link>
    </li>
  )
}

const addressOf = (path: Spot['to'], familyId: string): string =>
  (href as (path: Path, params: object) => string)(path, { familyId })
