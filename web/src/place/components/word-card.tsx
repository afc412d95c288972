import type { ReactNode } from 'react'
import { callForBytes } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { ShowTo } from '../../lib/items/forms/show-to.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Photos } from '../../lib/photo.tsx'
import { useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { microphone } from '../../ui/pictograms-act.ts'
import { drawn } from '../pictures.ts'
import { CameOfForm } from './came-of-form.tsx'
import { GoneForGood } from './gone-for-good.tsx'
import { DrawingView } from './sheet.tsx'
import { isSpoken, SpeakWith, SpokenWord } from './spoken.tsx'

type Word = Entry<'child-word'>

/** What a child made, for the child itself: who may see it, what came of it, and taking it away. */
export function OwnWord({ table, word }: { table: Table; word: Word }) {
  const t = useText()
  const dates = useDates()
  const change = useChangeItem(table.plan.family.id)
  const hear = useWrite('changeAudience')
  const away = useAct(async () => {
    const params = { familyId: table.plan.family.id, itemId: word.item.id }
    const { version } = await hear.mutateAsync({ params, body: { audience: 'chosen', audiencePersons: [] } })
    await change({ id: word.item.id, version }, { state: 'past' })
  })
  return (
    <Card as="li">
      <Stack gap={4}>
        <p className="kt-soft">{dates.day(dates.dayOf(word.item.createdAt), table.plan.today)}</p>
        <Made table={table} word={word} />
        {word.can.edit && !isSpoken(word) && (
          <Opener kind="plain" icon={<Pictogram of={microphone} />} label={t('place.speak.with')}>
            {(close) => <SpeakWith table={table} word={word} onDone={close} />}
          </Opener>
        )}
        <CameOf table={table} word={word} />
        <ShowTo table={table} entry={word} piece="self" />
        {word.can.edit && (
          <Row>
            <Button kind="plain" busy={away.busy} onClick={() => void away.run()}>
              {t('place.away')}
            </Button>
            <GoneForGood familyId={table.plan.family.id} itemId={word.item.id} />
          </Row>
        )}
        {away.problem && <ProblemNotice problem={away.problem} onRetry={() => void away.run()} />}
      </Stack>
    </Card>
  )
}

/** What a child chose to show to who looks, and the way to say what came of it. */
export function ShownWord({ table, word }: { table: Table; word: Word }) {
  const t = useText()
  const dates = useDates()
  const child = table.person(word.item.saidBy)
  return (
    <Card as="li">
      <Stack gap={4}>
        <Row>
          {child && <PersonFace person={child} size={44} named />}
          <h3>{t(`place.shown.${word.item.content.room}`, { name: child?.callName ?? '' })}</h3>
        </Row>
        <p className="kt-soft">{dates.day(dates.dayOf(word.item.createdAt), table.plan.today)}</p>
        <Made table={table} word={word} />
        <CameOf table={table} word={word} />
        {table.plan.can.add && (
          <Opener label={t('place.came.add')}>
            {(close) => <CameOfForm table={table} word={word} onDone={close} />}
          </Opener>
        )}
      </Stack>
    </Card>
  )
}

function Made({ table, word }: { table: Table; word: Word }) {
  const { item } = word
  const t = useText()
  const { text, drawing } = item.content
  const tapped = item.content.pictures ?? []
  const name = table.person(item.saidBy)?.callName ?? ''
  return (
    <>
      {drawing && <DrawingView strokes={drawing.strokes} label={t('place.drawing', { name })} />}
      {tapped.length > 0 && (
        <ul className="place-tapped">
          {tapped.map((picture) => (
            <li key={picture}>
              <Pictogram of={drawn[picture]} size={56} />
              <span>{t(`place.picture.${picture}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <Photos
        attachments={item.content.attachments}
        label={t('sound.photo.see')}
        alt={t('sound.photo.of', { name })}
        own={item.saidBy === table.plan.me.personId}
        fetched={(attachmentId) =>
          callForBytes('readAttachment', { params: { familyId: table.plan.family.id, attachmentId }, query: {} })
        }
      />
      <SpokenWord table={table} word={word} />
      {text && (
        <p>
          <q dir="auto">{text}</q>
        </p>
      )}
    </>
  )
}

/** "Jij zei ... en daarom ...": in the words of who did something with it, with what of the plan it is part of. */
function CameOf({ table, word }: { table: Table; word: Word }): ReactNode {
  const t = useText()
  const mine = word.item.saidBy === table.plan.me.personId
  return table
    .below(word.item.id, 'came-of')
    .filter(({ item }) => item.state === 'current')
    .map(({ item }) => {
      const sayer = table.person(item.saidBy)
      const link = linkTo(table, item.content.itemId ?? null)
      return (
        <div key={item.id} className="place-came">
          <Stack gap={2}>
            <p>
              <b>{t(mine ? 'place.came.you' : 'place.came')}</b>
            </p>
            <p>
              <q dir="auto">{item.content.text}</q>
            </p>
            <p className="kt-soft">{t('place.came.by', { name: sayer?.callName ?? '' })}</p>
            {link && (
              <Link to={link.to} dir="auto">
                {link.words}
              </Link>
            )}
            <Beside table={table} on={item} />
          </Stack>
        </div>
      )
    })
}

/** Where something of the plan is found, when who looks hears it. */
function linkTo(table: Table, itemId: string | null): { to: string; words: string } | undefined {
  const found = table.plan.items.find(({ item }) => item.id === itemId)?.item
  if (!found) return undefined
  const familyId = table.plan.family.id
  const where = { familyId, itemId: found.id }
  const to =
    found.kind === 'goal'
      ? href('/t/:familyId/plan/doel/:itemId', where)
      : found.kind === 'step'
        ? href('/t/:familyId/plan/stap/:itemId', where)
        : found.kind === 'conversation'
          ? href('/t/:familyId/gesprek/:itemId', where)
          : href('/t/:familyId/plan', { familyId })
  return { to, words: textOf(found) }
}
