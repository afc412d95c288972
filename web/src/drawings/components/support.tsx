import { type Strength, strengths } from '@keukentafel/core/families/relations.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import type { Family } from '../select/family-input.ts'

/** What the thickness of a line says, in words; nothing where nothing was said. */
export function Support({ strength, name }: { strength: Strength | undefined; name: string }) {
  const t = useText()
  return strength ? <span className="kt-soft"> {t(`drawings.support.${strength}`, { name })}</span> : null
}

/** How thick is how much, as far as it is used. */
export function SupportLegend({ used }: { used: readonly Strength[] }) {
  const t = useText()
  const shown = strengths.filter((strength) => used.includes(strength))
  if (shown.length === 0) return null
  return (
    <ul className="kt-legend" aria-hidden="true">
      {shown.map((strength) => (
        <li key={strength}>
          <svg aria-hidden="true" width="44" height="24" viewBox="0 0 44 24">
            <path className={`kt-spoke kt-spoke--${strength}`} d="M8 12H36" />
          </svg>
          {t(`drawings.legend.${strength}`)}
        </li>
      ))}
    </ul>
  )
}

/** To the form in which that is said. */
export function SayWhoSupports({ family }: { family: Family }) {
  const t = useText()
  if (!family.can.addMember) return null
  const form = `${href('/t/:familyId/wij', { familyId: family.id })}?doe=band`
  return (
    <div className="kt-no-print">
      <LinkButton as={Link} kind="quiet" to={form}>
        {t('drawings.support.add')}
      </LinkButton>
    </div>
  )
}
