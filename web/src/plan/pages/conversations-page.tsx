import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { HowTo } from '../../lib/how-to.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link, navigate, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { messages } from '../../ui/pictograms-people.ts'
import { Tag } from '../../ui/tag.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { OfferConference } from '../conference/offer.tsx'
import { AskForm } from '../conversation/ask-form.tsx'
import type { Talk } from '../conversation/people.ts'
import '../plan.css'
import '../conversation/talk.css'

const order = { now: 0, alone: 0, planned: 1, asked: 2, held: 3, cancelled: 4 }

/** Every talk of this table: what comes first, what was before folded; and asking for one. */
export function ConversationsPage() {
  const t = useText()
  const table = useTable()
  const wanted = useSearch().get('soort') === 'familieberaad'
  const [asking, setAsking] = useState<'talk' | 'family' | undefined>(wanted ? 'family' : undefined)
  const familyId = table.plan.family.id
  const all = [...table.all('conversation')].sort(
    (a, b) => order[a.item.state] - order[b.item.state] || (a.item.onDate ?? '9').localeCompare(b.item.onDate ?? '9'),
  )
  const ahead = all.filter(({ item }) => order[item.state] < 3)
  const before = all.filter(({ item }) => order[item.state] >= 3).reverse()
  return (
    <Stack gap={5}>
      <BackToPlan familyId={familyId} />
      <PageTitle
        below={t('conversation.below')}
        actions={
          table.plan.can.add &&
          !asking && (
            <Button icon={<Pictogram of={messages} />} onClick={() => setAsking('talk')}>
              {t('conversation.ask')}
            </Button>
          )
        }
      >
        {t('conversation.title')}
      </PageTitle>
      {asking && (
        <Card aria-labelledby="asking">
          <Stack gap={4}>
            <h2 id="asking">{t('conversation.ask')}</h2>
            <HowTo of={asking === 'family' ? 'conference' : 'talk'} />
            <AskForm
              key={asking}
              table={table}
              sort={asking}
              onDone={(itemId) => navigate(href('/t/:familyId/gesprek/:itemId', { familyId, itemId }))}
              onCancel={() => setAsking(undefined)}
            />
          </Stack>
        </Card>
      )}
      {all.length === 0 && !asking && (
        <EmptyState title={t('conversation.none')} picture={<Pictogram of={messages} size={96} />}>
          <p>{t('conversation.none.text')}</p>
        </EmptyState>
      )}
      {ahead.map((talk) => (
        <OneTalk key={talk.item.id} table={table} talk={talk} />
      ))}
      {table.plan.can.add && !asking && <OfferConference onAsk={() => setAsking('family')} />}
      {table.all('heard-check').length > 0 && (
        <div>
          <LinkButton as={Link} kind="plain" to={href('/t/:familyId/gehoord', { familyId })}>
            {t('conversation.heard.course')}
          </LinkButton>
        </div>
      )}
      {table.me?.kind === 'family' && (
        <div>
          <LinkButton as={Link} kind="plain" to={href('/t/:familyId/past-dit', { familyId })}>
            {t('conversation.heard.fit')}
          </LinkButton>
        </div>
      )}
      {before.length > 0 && (
        <Disclosure summary={t('conversation.before', { count: before.length })} open={ahead.length === 0}>
          <Stack gap={3}>
            {before.map((talk) => (
              <OneTalk key={talk.item.id} table={table} talk={talk} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  )
}

function OneTalk({ table, talk: { item } }: { table: Table; talk: Talk }) {
  const t = useText()
  const dates = useDates()
  const sayer = table.person(item.saidBy)
  return (
    <Card as="article">
      <Row top>
        {sayer && <PersonFace person={sayer} size={44} named />}
        <Stack gap={1} className="talk-part">
          <h2 className="plan-said__words">
            <Link
              to={href('/t/:familyId/gesprek/:itemId', { familyId: table.plan.family.id, itemId: item.id })}
              dir="auto"
            >
              {item.content.text}
            </Link>
          </h2>
          <p>
            {item.onDate && `${dates.spoken(item.onDate)} `}
            {item.onDate && item.content.time && t('conversation.at', { time: dates.time(item.content.time) })}
          </p>
          <div>
            <Tag tone={order[item.state] === 0 ? 'sun' : 'plain'}>{t(`conversation.state.${item.state}`)}</Tag>
            {item.content.sort === 'family' && <Tag tone="plain">{t('conference.name')}</Tag>}
          </div>
        </Stack>
      </Row>
    </Card>
  )
}
