import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import type { Line, Thread } from '../model.ts'

/** What was written, oldest first; what is further back comes when it is asked for. */
export function Lines({ table, thread }: { table: Table; thread: Thread }) {
  const t = useText()
  const [older, setOlder] = useState<{ lines: Line[]; next: string | null }>()
  const next = older ? older.next : thread.next
  const more = useAct(async () => {
    const params = { familyId: table.plan.family.id, itemId: thread.place.id }
    const page = await call('readThread', { params, query: { before: next! } })
    setOlder({ lines: [...(older?.lines ?? []), ...page.lines], next: page.next })
  })
  const known = new Set(thread.lines.map(({ id }) => id))
  const lines = [...thread.lines, ...(older?.lines ?? []).filter(({ id }) => !known.has(id))].reverse()
  return (
    <>
      {next && (
        <div>
          <Button kind="plain" busy={more.busy} onClick={() => void more.run()}>
            {t('messages.older')}
          </Button>
        </div>
      )}
      {more.problem && <ProblemNotice problem={more.problem} onRetry={() => void more.run()} />}
      {lines.length > 0 && (
        <ol className="messages-lines" aria-label={t('messages.lines')}>
          {lines.map((line) => (
            <OneLine key={line.id} table={table} line={line} narrower={isNarrower(thread, line)} />
          ))}
        </ol>
      )}
    </>
  )
}

const isNarrower = ({ place }: Thread, { audience, audiencePersons }: Line) =>
  audience !== place.audience || audiencePersons.length < place.audiencePersons.length

function OneLine({ table, line, narrower }: { table: Table; line: Line; narrower: boolean }) {
  const t = useText()
  const dates = useDates()
  const sayer = table.person(line.saidBy)
  const own = line.saidBy === table.plan.me.personId
  const name = own ? t('messages.you') : (sayer?.callName ?? t('messages.somebody'))
  const hearers = table.people(line.audiencePersons).map(({ callName }) => callName)
  return (
    <li className={cx('messages-line', own && 'messages-line--own')}>
      {sayer && <PersonFace person={sayer} size={44} named />}
      <div className="messages-line__said">
        <p className="kt-small">
          <b>{name}</b>{' '}
          <span className="kt-soft">{t('messages.at', { at: momentOf(dates, line.at, table.plan.today) })}</span>
        </p>
        <p className="messages-line__words" dir="auto">
          {line.text}
        </p>
        {narrower && hearers.length > 0 && (
          <p className="kt-small kt-soft">{t('messages.only', { names: dates.list(hearers) })}</p>
        )}
      </div>
    </li>
  )
}

/** "24 november, 14.30" */
export const momentOf = (dates: ReturnType<typeof useDates>, at: string, today: string): string =>
  `${dates.day(dates.dayOf(at), today)}, ${dates.clock(at)}`
