import { useDates } from '../../lib/dates.ts'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Entry, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { NotHeardForm } from '../forms/not-heard-form.tsx'
import { VoiceForm } from '../forms/voice-form.tsx'
import { peopleOf, reasonsOf, voicesOf, type Weighing } from '../select/weighing.ts'

interface Props {
  table: Table
  weighing: Weighing
  needed: readonly string[]
}

/** How everybody sees it, all the same size; who was not heard yet is seen, and nobody is counted. */
export function Voices({ table, weighing, needed }: Props) {
  const t = useText()
  const people = peopleOf(table, weighing, needed)
  return (
    <Stack gap={4}>
      <ul className="weighing-voices">
        {people.map((person) => (
          <OfPerson
            key={person.id}
            table={table}
            weighing={weighing}
            person={person}
            asked={needed.includes(person.id)}
          />
        ))}
      </ul>
      {table.plan.can.add && (
        <Row className="kt-no-print">
          <Opener kind="primary" label={t('weighing.voice.add')}>
            {(close) => <VoiceForm table={table} weighing={weighing} onDone={close} />}
          </Opener>
          <Opener label={t('weighing.not-heard.add')}>
            {(close) => <NotHeardForm table={table} weighing={weighing} needed={needed} onDone={close} />}
          </Opener>
        </Row>
      )}
    </Stack>
  )
}

function OfPerson({
  table,
  weighing,
  person,
  asked,
}: {
  table: Table
  weighing: Weighing
  person: Person
  asked: boolean
}) {
  const t = useText()
  const voices = voicesOf(table, weighing, person.id)
  const reasons = reasonsOf(table, weighing, person.id)
  const missing = asked && voices.length + reasons.length === 0
  const young = person.kind === 'family' && person.age !== null && person.age < 18
  return (
    <li
      id={`voice-${person.id}`}
      tabIndex={-1}
      className={missing ? 'weighing-voice weighing-voice--missing' : 'weighing-voice'}
    >
      <Row>
        <PersonFace person={person} size={48} />
        <h3 className="weighing-voice__name">
          {person.callName}
          {young && `, ${t('weighing.voice.age', { age: person.age })}`}
        </h3>
      </Row>
      {voices.map((entry) => (
        <Stack key={entry.item.id} gap={2}>
          <SaidText
            table={table}
            entry={entry}
            faceless
            fold={t('weighing.more')}
            seen={<How table={table} entry={entry} />}
          >
            <Beside table={table} on={entry.item} />
          </SaidText>
        </Stack>
      ))}
      {reasons.map((entry) => (
        <Stack key={entry.item.id} gap={1}>
          <p className="weighing-voice__not">{t('weighing.not-heard.is')}</p>
          <SaidText table={table} entry={entry} faceless plain fold={t('weighing.more')}>
            <Beside table={table} on={entry.item} />
          </SaidText>
        </Stack>
      ))}
      {missing && <p>{t('weighing.voice.missing')}</p>}
    </li>
  )
}

/** How a view was gathered, and with whom: never hidden behind the words. */
function How({ table, entry }: { table: Table; entry: Entry<'voice'> }) {
  const t = useText()
  const dates = useDates()
  const { way, persons } = entry.item.content
  const names = dates.list(table.people(persons).map(({ callName }) => callName))
  return (
    <p className="weighing-how">
      {t(`weighing.way.${way}.says`)}
      {names && ` ${t('weighing.voice.with', { names })}`}
    </p>
  )
}
