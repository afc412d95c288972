import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { useWide } from '../../lib/wide.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Grid, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { compare, download, print } from '../../ui/pictograms-act.ts'
import { home, sleep } from '../../ui/pictograms-life.ts'
import { messages } from '../../ui/pictograms-people.ts'
import { goal, lookBack, step, strength, stuck } from '../../ui/pictograms-plan.ts'
import { AddStep } from '../components/add-step.tsx'
import { Agreements } from '../components/agreements.tsx'
import { ChildPlan } from '../components/child-plan.tsx'
import { EmptyPlan } from '../components/empty-plan.tsx'
import { FirstLook } from '../components/first-look.tsx'
import { Goals, QuietHeaps } from '../components/goal-heaps.tsx'
import { LookBack } from '../components/look-back.tsx'
import { Signatures } from '../components/signatures.tsx'
import { Standing } from '../components/standing.tsx'
import { Story } from '../components/story.tsx'
import { goalHeaps } from '../select/goals.ts'
import '../plan.css'

const AT_ONCE = 4

/** Ons plan: at most four goals at once, the rest folded; below it what the family tells, agrees and when it looks back. */
export function PlanPage() {
  const t = useText()
  const table = useTable()
  const register = useRegister()
  const heaps = goalHeaps(table)
  // Rows ask for room: on a phone everybody has sheets.
  const wide = useWide()
  const dense = wide && table.me?.kind === 'professional'
  const isEmpty = table.all('goal').length === 0
  if (register === 'child') {
    return (
      <>
        <PageTitle>{t('plan.title')}</PageTitle>
        <ChildPlan table={table} nodes={[...heaps.now, ...heaps.idea]} />
      </>
    )
  }
  const first = dense ? heaps.now : heaps.now.slice(0, AT_ONCE)
  const more = heaps.now.slice(first.length)
  return (
    <Stack gap={6}>
      <PageTitle
        below={heaps.now.length > 0 ? t('plan.count', { count: heaps.now.length }) : undefined}
        actions={<Acts table={table} isEmpty={isEmpty} />}
      >
        {t('plan.title')}
      </PageTitle>
      <Standing table={table} />
      {!isEmpty && <FirstLook table={table} />}
      {isEmpty ? (
        <EmptyPlan table={table} />
      ) : (
        heaps.now.length === 0 && <p className="kt-soft">{t('plan.now.none')}</p>
      )}
      {first.length > 0 && (
        <section aria-labelledby="now">
          <h2 id="now" className="kt-hidden">
            {t('plan.now')}
          </h2>
          <Goals table={table} nodes={first} dense={dense} />
        </section>
      )}
      <Stack gap={3}>
        {more.length > 0 && (
          <Disclosure summary={t('plan.now.more', { count: more.length })}>
            <Goals table={table} nodes={more} dense={dense} />
          </Disclosure>
        )}
        <QuietHeaps table={table} heaps={heaps} dense={dense} />
      </Stack>
      <Grid>
        <Stack gap={5}>
          <LookBack table={table} />
          <Signatures table={table} />
        </Stack>
        <Agreements table={table} />
      </Grid>
      <section aria-labelledby="story">
        <Stack gap={3}>
          <h2 id="story">{t('plan.story')}</h2>
          <Story table={table} />
        </Stack>
      </section>
      <More table={table} />
    </Stack>
  )
}

function Acts({ table, isEmpty }: { table: Table; isEmpty: boolean }) {
  const t = useText()
  if (!table.plan.can.add || isEmpty) return null
  return (
    <Row>
      <AddStep table={table} label={t('plan.step.add')} kind="primary" />
      <LinkButton
        as={Link}
        kind="quiet"
        icon={<Pictogram of={goal} />}
        to={href('/t/:familyId/plan/doel-erbij', { familyId: table.plan.family.id })}
      >
        {t('plan.goal.add')}
      </LinkButton>
    </Row>
  )
}

/** What else can be done with the plan. */
function More({ table }: { table: Table }) {
  const t = useText()
  const { id: familyId } = table.plan.family
  const links = [
    { to: href('/t/:familyId/gesprek', { familyId }), icon: messages, text: t('plan.link.conversations') },
    { to: href('/t/:familyId/wegen', { familyId }), icon: compare, text: t('plan.link.weighings') },
    { to: href('/t/:familyId/ons-beeld', { familyId }), icon: home, text: t('plan.link.picture') },
    { to: href('/t/:familyId/goed-en-zorgen', { familyId }), icon: strength, text: t('plan.link.strengths') },
    { to: href('/t/:familyId/terugblik', { familyId }), icon: lookBack, text: t('plan.link.timeline') },
    { to: `${href('/t/:familyId/tekeningen', { familyId })}?wat=doelen`, icon: step, text: t('plan.drawings') },
    { to: href('/t/:familyId/vergelijk', { familyId }), icon: compare, text: t('plan.link.compare') },
    { to: href('/t/:familyId/papier', { familyId }), icon: print, text: t('plan.link.paper') },
    { to: href('/t/:familyId/plan/vast', { familyId }), icon: stuck, text: t('plan.link.stuck') },
    { to: href('/t/:familyId/plan/rust', { familyId }), icon: sleep, text: t('plan.link.rest') },
    { to: href('/t/:familyId/document', { familyId }), icon: download, text: t('plan.link.document') },
  ]
  return (
    <nav aria-label={t('plan.link.label')} className="kt-no-print">
      <ul className="plan-links">
        {links.map(({ to, icon, text }) => (
          <li key={to}>
            <LinkButton as={Link} kind="plain" icon={<Pictogram of={icon} />} to={to}>
              {text}
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
