import { href } from '../../lib/paths.ts'
import { Link, useSearch } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { type DrawingName, drawingNames } from '../model.ts'
import { usePeople } from '../use-people.tsx'
import { CircleView } from '../views/circle-view.tsx'
import { EcomapView } from '../views/ecomap-view.tsx'
import { FamilyView } from '../views/family-view.tsx'
import { GoalsView, HappenedView } from '../views/path-views.tsx'

const views: Record<DrawingName, () => React.ReactNode> = {
  kring: CircleView,
  familie: FamilyView,
  ecokaart: EcomapView,
  gebeurd: HappenedView,
  doelen: GoalsView,
}

/** Drawings that make themselves from what is here already; each the same in words, and on paper. */
export function DrawingsPage() {
  const t = useText()
  const child = useRegister() === 'child'
  const { familyId } = usePeople()
  const asked = useSearch().get('wat')
  const names = drawingNames.filter((name) => !child || name !== 'ecokaart')
  const shown = names.find((name) => name === asked) ?? 'kring'
  const View = views[shown]
  const base = href('/t/:familyId/tekeningen', { familyId })
  return (
    <Stack gap={5} className="kt-drawings">
      <PageTitle
        above={t('drawings.title')}
        below={t(`drawings.below.${shown}`)}
        actions={
          <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
            {t('drawings.print')}
          </Button>
        }
      >
        {t(`drawings.name.${shown}`)}
      </PageTitle>
      <nav aria-label={t('drawings.choose')} className="kt-drawings__choice kt-no-print">
        <ul>
          {names.map((name) => (
            <li key={name}>
              <Link to={`${base}?wat=${name}`} aria-current={name === shown ? 'page' : undefined}>
                {t(`drawings.name.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <View key={shown} />
    </Stack>
  )
}
