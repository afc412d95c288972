import { Suspense, useState } from 'react'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AskAlone } from '../components/ask-alone.tsx'
import { BackTo } from '../components/back-to.tsx'
import { Lines } from '../components/lines.tsx'
import { Mute, useSeen } from '../components/mute.tsx'
import { pageOf, shortened } from '../components/place-title.ts'
import { Readers } from '../components/readers.tsx'
import { Urgent } from '../components/urgent.tsx'
import { AnswerForm } from '../forms/answer-form.tsx'
import type { Thread } from '../model.ts'
import { readersOf } from '../use-readers.ts'
import '../messages.css'

/** What is written at one goal, step, visit or subject: first who reads it, then the words, then room for one's own. */
export function ThreadPage() {
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/berichten/:itemId'>()
  const thread = useRead('readThread', { params: { familyId: table.plan.family.id, itemId }, query: {} })
  return <OneThread key={itemId} table={table} thread={thread} />
}

function OneThread({ table, thread }: { table: Table; thread: Thread }) {
  const t = useText()
  const familyId = table.plan.family.id
  const { place } = thread
  const [sent, setSent] = useState(0)
  useSeen(familyId, thread)
  const page = pageOf(table, place.id)
  const own = place.kind === 'thread' || place.kind === 'message'
  const sayer = place.saidBy === table.plan.me.personId ? t('messages.you') : table.person(place.saidBy)?.callName
  const { readers } = readersOf(table, { reads: thread.reads, needsLeave: [] }, thread.reads)
  const begin = href('/t/:familyId/berichten/nieuw', { familyId })
  return (
    <Stack gap={5}>
      <BackTo to={href('/t/:familyId/berichten', { familyId })}>{t('messages.back-to')}</BackTo>
      <PageTitle
        above={t(`messages.of.${place.kind}`)}
        {...(own && sayer && { below: t('messages.begun', { name: sayer }) })}
      >
        <span dir="auto">{shortened(place.text)}</span>
      </PageTitle>
      {page && (
        <p>
          <Link to={page}>{t(`messages.to.${place.kind}`)}</Link>
        </p>
      )}
      <Readers table={table} ids={readers} />
      {shortened(place.text) !== place.text && (
        <p className="messages-line__said messages-line__words" dir="auto">
          {place.text}
        </p>
      )}
      <Lines table={table} thread={thread} />
      {thread.subjects.length > 0 && (
        <Card tone="linen" aria-labelledby="subjects">
          <Stack gap={3}>
            <h2 id="subjects">{t('messages.subjects')}</h2>
            <ul>
              {thread.subjects.map((one) => (
                <li key={one.id}>
                  <Link to={href('/t/:familyId/berichten/:itemId', { familyId, itemId: one.id })} dir="auto">
                    {shortened(one.text)}
                  </Link>
                </li>
              ))}
            </ul>
          </Stack>
        </Card>
      )}
      {table.plan.can.add && place.kind !== 'message' && (
        <Card aria-labelledby="write">
          <Stack gap={4}>
            <h2 id="write">{t('messages.write')}</h2>
            <p role="status">{sent > 0 && t('messages.sent')}</p>
            <AnswerForm key={sent} table={table} thread={thread} onSent={() => setSent(sent + 1)} />
            <Urgent table={table} />
          </Stack>
        </Card>
      )}
      {table.plan.can.add && place.kind !== 'message' && (
        <div>
          <LinkButton as={Link} kind="quiet" to={place.kind === 'thread' ? begin : `${begin}?bij=${place.id}`}>
            {t('messages.ask-one')}
          </LinkButton>
        </div>
      )}
      {table.plan.can.add && place.kind !== 'message' && (
        <Suspense fallback={null}>
          <AskAlone table={table} thread={thread} />
        </Suspense>
      )}
      <Mute familyId={familyId} thread={thread} />
    </Stack>
  )
}
