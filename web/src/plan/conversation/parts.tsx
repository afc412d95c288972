import { useDates } from '../../lib/dates.ts'
import { Views } from '../../lib/items/components/views.tsx'
import type { Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { partOf, type Talk, takingPart } from './people.ts'

/** Everybody who takes part, children first, and how. */
export function Parts({ table, talk }: { table: Table; talk: Talk }) {
  return (
    <Stack as="ul" gap={3} className="talk-people">
      {takingPart(table, talk).map((person) => (
        <li key={person.id}>
          <PartOf table={table} talk={talk} person={person} />
        </li>
      ))}
    </Stack>
  )
}

/** A face, a name, and in which way this person takes part, in their own words. */
export function PartOf({ table, talk, person }: { table: Table; talk: Talk; person: Person }) {
  const t = useText()
  const dates = useDates()
  const part = partOf(table, talk, person.id)
  const speaks = table.people(part?.item.content.persons ?? []).map(({ callName }) => callName)
  return (
    <Row top>
      <PersonFace person={person} size={44} named />
      <Stack gap={1} className="talk-part">
        <b>{person.callName}</b>
        <span>
          {!part
            ? talk.item.state !== 'held' && t('conversation.part.unknown')
            : speaks.length > 0
              ? t('conversation.part.through', { names: dates.list(speaks) })
              : t(`conversation.way.${part.item.content.way}.says`)}
        </span>
        {part?.item.content.text && <q dir="auto">{part.item.content.text}</q>}
        {part && <Views table={table} on={part.item} />}
      </Stack>
    </Row>
  )
}
