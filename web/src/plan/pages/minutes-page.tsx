import { Suspense } from 'react'
import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { LookBack } from '../components/look-back.tsx'
import { NotThere } from '../components/not-there.tsx'
import { Overview } from '../conference/overview.tsx'
import { isConference } from '../conference/said.ts'
import { Changes } from '../conversation/changes.tsx'
import { Parts } from '../conversation/parts.tsx'
import type { Talk } from '../conversation/people.ts'
import { HeardInvite } from '../heard/invite.tsx'
import '../plan.css'
import '../conversation/talk.css'

/** The minutes are the plan: what came and changed while people sat together, by whom, as far as one may hear it. */
export function MinutesPage() {
  const t = useText()
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/gesprek/:itemId/verslag'>()
  const talk = table.find(itemId, 'conversation')
  if (!talk) return <NotThere table={table} />
  const familyId = table.plan.family.id
  return (
    <Stack gap={5}>
      <BackToPlan familyId={familyId} to={href('/t/:familyId/gesprek/:itemId', { familyId, itemId })}>
        {t('conversation.back-to-one')}
      </BackToPlan>
      <PageTitle
        above={<span dir="auto">{talk.item.content.text}</span>}
        below={t('conversation.minutes.below')}
        actions={
          <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
            {t('plan.paper.print')}
          </Button>
        }
      >
        {t('conversation.minutes.title')}
      </PageTitle>
      <HeardInvite table={table} talk={talk} />
      <Suspense fallback={<Busy label={t('plan.loading')} />}>
        <Said table={table} talk={talk} />
      </Suspense>
    </Stack>
  )
}

function Said({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const dates = useDates()
  const familyId = table.plan.family.id
  const minutes = useRead('readMinutes', { params: { familyId, itemId: talk.item.id } })
  return (
    <>
      <ul className="talk-words">
        {minutes.spans.map(({ from, until }) => (
          <li key={from}>
            {until
              ? t('conversation.minutes.span', { from: dates.moment(from), until: dates.clock(until) })
              : t('conversation.minutes.since', { from: dates.moment(from) })}
          </li>
        ))}
      </ul>
      {isConference(talk) && <Overview table={table} talk={talk} />}
      <Changes table={table} minutes={minutes} />
      <Card aria-labelledby="minutes-people">
        <Stack gap={3}>
          <h2 id="minutes-people">{t('conversation.parts')}</h2>
          <Parts table={table} talk={talk} />
        </Stack>
      </Card>
      <LookBack table={table} />
    </>
  )
}
