import { ages } from '@keukentafel/core/law/ages.ts'
import { type Room, rooms } from '@keukentafel/core/place/rooms.ts'
import { useState } from 'react'
import type { Entry, Person } from '../../lib/items/model.ts'
import { registerByAge } from '../../lib/items/select/register-by-age.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useMe } from '../../lib/query.ts'
import { Link, useSearch } from '../../lib/router.tsx'
import { InRegister, useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add, back } from '../../ui/pictograms-act.ts'
import { dreamRoom } from '../../ui/pictograms-child.ts'
import { Honest } from '../components/honest.tsx'
import { OwnWord, ShownWord } from '../components/word-card.tsx'
import { WordForm } from '../components/word-form.tsx'
import { roomDrawn } from '../pictures.ts'
import '../place.css'

/** A child's own place with three rooms; for who is grown up, what children chose to show. `?wie=` a child without an account, together. */
export function PlacePage() {
  const table = useTable()
  const search = useSearch()
  const asked = search.get('room') ?? ''
  const room = rooms.find((one) => one === asked)
  const { me } = table
  const child = table.person(search.get('wie'))
  // What stays secret is said before the first word, also to who comes in by the door of a room.
  const [understood, setUnderstood] = useState(false)
  const read = { understood, onUnderstood: () => setUnderstood(true) }
  if (me && isYoung(me)) return <Place key={room} table={table} who={me} room={room} {...read} />
  if (child && me?.kind === 'family' && isYoung(child) && !child.hasAccount)
    return (
      <InRegister register={registerByAge(child)}>
        <div data-register={registerByAge(child)}>
          <Place key={room} table={table} who={child} room={room} beside={me} {...read} />
        </div>
      </InRegister>
    )
  return <Shown table={table} />
}

const isYoung = ({ kind, age }: Person) => kind === 'family' && age !== null && age < ages.adult
const wordsOf = (table: Table, who: Person): Entry<'child-word'>[] =>
  table
    .all('child-word')
    .filter(({ item }) => item.saidBy === who.id && item.state === 'current')
    .sort((a, b) => b.item.createdAt.localeCompare(a.item.createdAt))

interface PlaceProps {
  table: Table
  who: Person
  room: Room | undefined
  /** Whose device it is, when a child without an account makes it together with them. */
  beside?: Person
  understood: boolean
  onUnderstood: () => void
}

function Place({ table, who, room, beside, understood, onUnderstood }: PlaceProps) {
  const t = useText()
  const words = wordsOf(table, who)
  const turn = useMe().joint && !beside
  const here = href('/t/:familyId/mijn-plek', { familyId: table.plan.family.id })
  const to = (one?: Room) => {
    const query = new URLSearchParams({ ...(beside && { wie: who.id }), ...(one && { room: one }) }).toString()
    return query ? `${here}?${query}` : here
  }
  if (!understood && words.length === 0)
    return (
      <Stack gap={5}>
        <PageTitle>{t('place.honest')}</PageTitle>
        <Honest who={who} beside={beside} />
        <Row>
          <Button onClick={onUnderstood}>{t('place.honest.yes')}</Button>
        </Row>
      </Stack>
    )
  return (
    <Stack gap={5}>
      {turn && (
        <Notice tone="calm" titleAs="p" title={t('place.turn')}>
          {t('place.turn.text')}
        </Notice>
      )}
      {room ? (
        <OneRoom table={table} who={who} room={room} words={words} back={to()} />
      ) : (
        <>
          <PageTitle below={beside ? t('place.beside', { name: beside.callName }) : t('place.below')}>
            {beside ? t('place.title.of', { name: who.callName }) : t('place.title')}
          </PageTitle>
          <ul className="place-rooms">
            {rooms.map((one) => (
              <li key={one}>
                <Link to={to(one)} className="kt-card place-room">
                  <Pictogram of={roomDrawn[one]} size={56} />
                  <span>{t(`place.room.${one}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Disclosure summary={t('place.honest.again')}>
        <Honest who={who} beside={beside} />
      </Disclosure>
    </Stack>
  )
}

function OneRoom({
  table,
  who,
  room,
  words,
  back: backTo,
}: {
  table: Table
  who: Person
  room: Room
  words: readonly Entry<'child-word'>[]
  back: string
}) {
  const t = useText()
  const here = words.filter(({ item }) => item.content.room === room)
  const [making, setMaking] = useState(here.length === 0)
  return (
    <Stack gap={5}>
      <p>
        <LinkButton as={Link} kind="plain" icon={<Pictogram of={back} />} to={backTo}>
          {t('place.back')}
        </LinkButton>
      </p>
      <PageTitle below={t(`place.room.${room}.below`)}>{t(`place.room.${room}`)}</PageTitle>
      {making && table.plan.can.add ? (
        <Card aria-label={t('place.add')}>
          <WordForm table={table} who={who} room={room} onDone={() => setMaking(false)} />
        </Card>
      ) : (
        table.plan.can.add && (
          <Row>
            <Button icon={<Pictogram of={add} />} onClick={() => setMaking(true)}>
              {t('place.add')}
            </Button>
          </Row>
        )
      )}
      <Stack as="ul" gap={4} className="place-list">
        {here.map((word) => (
          <OwnWord key={word.item.id} table={table} word={word} />
        ))}
      </Stack>
    </Stack>
  )
}

/** What children chose to show to who looks; and making something together with a child that has no account. */
function Shown({ table }: { table: Table }) {
  const t = useText()
  const me = table.plan.me.personId
  const young = table.plan.persons.filter(isYoung)
  const together =
    table.me?.kind === 'family' && table.plan.can.add ? young.filter(({ hasAccount }) => !hasAccount) : []
  const shown = table
    .all('child-word')
    .filter(({ item }) => item.state === 'current' && item.saidBy !== me)
    .sort((a, b) => b.item.createdAt.localeCompare(a.item.createdAt))
  const here = href('/t/:familyId/mijn-plek', { familyId: table.plan.family.id })
  return (
    <Stack gap={5}>
      <PageTitle below={t('place.shown.below')}>{t('place.shown')}</PageTitle>
      <Card aria-labelledby="place-limits" tone="linen">
        <Stack gap={3}>
          <h2 id="place-limits">{t('place.limits')}</h2>
          <p>{t('place.limits.secret')}</p>
          <p>{t('place.limits.first')}</p>
          <p>{t('place.limits.back')}</p>
        </Stack>
      </Card>
      {together.length > 0 && (
        <Row>
          {together.map((child) => (
            <LinkButton key={child.id} as={Link} kind="quiet" to={`${here}?wie=${child.id}`}>
              {t('place.together', { name: child.callName })}
            </LinkButton>
          ))}
        </Row>
      )}
      {shown.length === 0 && (
        <EmptyState title={t('place.shown.none')} picture={<Pictogram of={dreamRoom} size={96} />}>
          <p>{t('place.shown.none.text')}</p>
        </EmptyState>
      )}
      <Stack as="ul" gap={4} className="place-list">
        {shown.map((word) => (
          <ShownWord key={word.item.id} table={table} word={word} />
        ))}
      </Stack>
    </Stack>
  )
}
