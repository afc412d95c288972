import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { capital } from '../../lib/capital.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { messages } from '../../ui/pictograms-people.ts'
import { Tag } from '../../ui/tag.tsx'
import { momentOf } from '../components/lines.tsx'
import { shortened } from '../components/place-title.ts'
import type { Place } from '../model.ts'
import '../messages.css'

/** What people here write about together, newest first. */
export function MessagesPage() {
  const t = useText()
  const table = useTable()
  const familyId = table.plan.family.id
  const first = useRead('listMessages', { params: { familyId }, query: {} })
  const [older, setOlder] = useState<{ places: Place[]; next: string | null }>()
  const next = older ? older.next : first.next
  const more = useAct(async () => {
    const page = await call('listMessages', { params: { familyId }, query: { before: next! } })
    setOlder({ places: [...(older?.places ?? []), ...page.places], next: page.next })
  })
  const known = new Set(first.places.map(({ id }) => id))
  const places = [...first.places, ...(older?.places ?? []).filter(({ id }) => !known.has(id))]
  return (
    <Stack gap={5}>
      <PageTitle
        below={t('messages.below')}
        actions={
          table.plan.can.add && (
            <LinkButton as={Link} to={href('/t/:familyId/berichten/nieuw', { familyId })}>
              {t('messages.new')}
            </LinkButton>
          )
        }
      >
        {t('messages.title')}
      </PageTitle>
      {places.length === 0 && (
        <EmptyState title={t('messages.none')} picture={<Pictogram of={messages} size={96} />}>
          <p>{t('messages.none.text')}</p>
        </EmptyState>
      )}
      {places.length > 0 && (
        <ul className="messages-list">
          {places.map((place) => (
            <OnePlace key={place.id} table={table} place={place} />
          ))}
        </ul>
      )}
      {next && (
        <div>
          <Button kind="quiet" busy={more.busy} onClick={() => void more.run()}>
            {t('messages.more')}
          </Button>
        </div>
      )}
      {more.problem && <ProblemNotice problem={more.problem} onRetry={() => void more.run()} />}
    </Stack>
  )
}

function OnePlace({ table, place }: { table: Table; place: Place }) {
  const t = useText()
  const dates = useDates()
  const familyId = table.plan.family.id
  const sayer = table.person(place.last?.saidBy ?? place.saidBy)
  const own = sayer?.id === table.plan.me.personId
  const name = own ? t('messages.you') : (sayer?.callName ?? t('messages.somebody'))
  const to = href('/t/:familyId/berichten/:itemId', { familyId, itemId: place.id })
  return (
    <Card as="li">
      <div className="messages-place">
        {sayer && <PersonFace person={sayer} size={48} named />}
        <Stack gap={1}>
          {place.kind !== 'thread' && <p className="kt-small kt-soft">{t(`messages.of.${place.kind}`)}</p>}
          <h2 className="messages-list__title">
            <Link to={to} dir="auto">
              {shortened(place.text)}
            </Link>
          </h2>
          {place.last && (
            <p className="messages-last" dir="auto">
              {t('messages.last', { name: capital(name), text: shortened(place.last.text) })}
            </p>
          )}
          <p className="kt-small kt-soft">{momentOf(dates, place.at, table.plan.today)}</p>
          {place.muted && (
            <div>
              <Tag tone="plain">{t('messages.tag.muted')}</Tag>
            </div>
          )}
          {place.fresh > 0 && !place.muted && (
            <div>
              <Tag tone="sun">{t('messages.fresh', { count: place.fresh })}</Tag>
            </div>
          )}
        </Stack>
      </div>
    </Card>
  )
}
