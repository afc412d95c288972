import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { ShowTo } from '../../lib/items/forms/show-to.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { LineDrawing } from '../../ui/line-drawing.tsx'
import { OwnLineForm } from '../forms/own-line-form.tsx'
import { lineOf } from '../select/round.ts'

/** How I am doing, by my own numbers over time; and what others chose to show me of theirs, never beside mine in one drawing. */
export function OwnLine({ table }: { table: Table }) {
  const t = useText()
  const me = table.plan.me.personId
  const mine = lineOf(table, me)
  const others = table.plan.persons.filter(({ id }) => id !== me && lineOf(table, id).length > 0)
  return (
    <Card as="section" aria-labelledby="own-line">
      <Stack gap={4}>
        <h2 id="own-line">{t('look-back.line')}</h2>
        <p className="kt-soft">{t('look-back.line.explain')}</p>
        {mine.length > 0 && <Line table={table} entries={mine} />}
        {table.plan.can.add && (
          <Opener label={t('look-back.line.add')}>{(close) => <OwnLineForm table={table} onDone={close} />}</Opener>
        )}
        {others.map((person) => (
          <Disclosure
            key={person.id}
            summary={
              <span className="look-back-shared">
                <PersonFace person={person} size={32} named />
                {t('look-back.line.shared', { name: person.callName })}
              </span>
            }
          >
            <Line table={table} entries={lineOf(table, person.id)} />
          </Disclosure>
        ))}
      </Stack>
    </Card>
  )
}

/** The drawing, and below it the same in words: what can be seen can be read too. */
function Line({ table, entries }: { table: Table; entries: readonly Entry<'own-line'>[] }) {
  const t = useText()
  const dates = useDates()
  return (
    <Stack gap={3}>
      {entries.length > 1 && <LineDrawing numbers={entries.map(({ item }) => item.content.score)} />}
      <ol className="look-back-line">
        {entries.map((entry) => (
          <li key={entry.item.id}>
            <p>
              <b>{entry.item.content.score}</b>
              <span className="kt-soft">
                {entry.item.onDate &&
                  ` ${t('look-back.line.on', { day: dates.day(entry.item.onDate, table.plan.today) })}`}
              </span>
            </p>
            {entry.item.content.text && (
              <p>
                <q dir="auto">{entry.item.content.text}</q>
              </p>
            )}
            {entry.can.edit && (
              <Disclosure summary={t('look-back.heard')}>
                <ShowTo table={table} entry={entry} piece="self" />
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </Stack>
  )
}
