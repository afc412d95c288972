import { type MouseEvent, Suspense } from 'react'
import { useMe, usePlan } from '../../lib/query.ts'
import { useParams } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { useWide } from '../../lib/wide.ts'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { HelpNumbers } from '../help-numbers.tsx'
import { SignOut, TakeOut } from '../more/acts.tsx'
import { childGroups, type Group, groups, type Spot } from '../more/groups.ts'
import { OneSpot, Spots } from '../more/spots.tsx'
import { useOpen } from '../more/use-open.ts'
import '../more/more.css'

/** Everything that is not used every day, in a few groups; for a child only what is about the child. */
export function MorePage() {
  return useRegister() === 'child' ? <ChildMore /> : <More />
}

/** "Wie weet wat van mij?": big doors, and whom one can call. */
function ChildMore() {
  const t = useText()
  return (
    <Stack gap={6}>
      <PageTitle below={t('more.below')}>{t('more.title')}</PageTitle>
      {childGroups.map(({ id, title, spots }, i) => (
        <Stack key={id} as="section" gap={3} aria-label={t(title)}>
          {/* The first doors are what the page is called after. */}
          {i > 0 && <h2>{t(title)}</h2>}
          <Spots spots={spots} doors />
        </Stack>
      ))}
      <Call />
    </Stack>
  )
}

/** On a phone all groups in one glance, opened by a tap; where there is room all of it side by side. */
function More() {
  const t = useText()
  const wide = useWide()
  const open = useOpen()
  return (
    <Stack gap={wide ? 5 : 4}>
      <PageTitle>{t('more.title')}</PageTitle>
      <div className="app-groups">
        {/* One tree for both: what was begun in a group stays when a phone is turned. Where there is room nothing is folded. */}
        {groups.map((group) => (
          <details key={group.id} className="kt-card app-group" open={wide || open.isOpen(group.id)}>
            <Summary group={group} fold={wide ? undefined : () => open.toggle(group.id)} />
            <List group={group} />
          </details>
        ))}
      </div>
      <Call />
    </Stack>
  )
}

function List({ group: { spots, act } }: { group: Group }) {
  const { familyId } = useParams<'/t/:familyId/meer'>()
  const kind = useMe().tables.find((table) => table.familyId === familyId)?.kind
  const mine = ({ for: whom }: Spot) => whom === undefined || whom.some((one) => one === kind)
  return (
    <Spots spots={spots.filter(mine)}>
      {spots
        .filter((spot) => !mine(spot) && spot.for?.includes('coordinator'))
        .map((spot) => (
          <Suspense key={spot.to} fallback={null}>
            <OfCoordinator spot={spot} familyId={familyId} />
          </Suspense>
        ))}
      {act && actOf[act]}
    </Spots>
  )
}

/** Who coordinates, whoever that is, has to be there before a day comes. */
function OfCoordinator({ spot, familyId }: { spot: Spot; familyId: string }) {
  return usePlan(familyId).me.isCoordinator && <OneSpot spot={spot} />
}

const actOf = { 'take-out': <TakeOut />, 'sign-out': <SignOut /> }

/** Without `fold` it is a heading and nothing to tap. */
function Summary({ group: { icon, title, inside }, fold }: { group: Group; fold: (() => void) | undefined }) {
  const t = useText()
  const tap = (event: MouseEvent) => {
    event.preventDefault()
    fold?.()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button of itself, for the keyboard too
    <summary tabIndex={fold ? 0 : -1} onClick={tap}>
      {fold && <Pictogram of={icon} size={32} />}
      <span>
        <h2>{t(title)}</h2>
        {fold && <span className="app-inside">{t(inside)}</span>}
      </span>
      {fold && (
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M7 4l6 6-6 6" />
        </svg>
      )}
    </summary>
  )
}

/** Whom one can call, now. */
function Call() {
  const t = useText()
  return (
    <Card aria-labelledby="call">
      <Stack gap={3}>
        <h2 id="call">{t('app.help.title')}</h2>
        <HelpNumbers />
      </Stack>
    </Card>
  )
}
