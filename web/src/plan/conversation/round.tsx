import type { ReactNode } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import type { Entry, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { strength, worry } from '../../ui/pictograms-plan.ts'
import { Tag } from '../../ui/tag.tsx'
import type { Minutes } from './minutes.ts'
import { PartOf } from './parts.tsx'
import { heardIn, partOf, type Talk, takingPart } from './people.ts'

interface Props {
  table: Table
  talk: Talk
  minutes: Minutes
}

/** The round: what goes well and what worries, of everybody in their own words; who was not heard yet stands out. */
export function Round({ table, talk, minutes }: Props) {
  const t = useText()
  const heard = heardIn(table, talk, minutes)
  const guest = table.me?.kind !== 'family'
  const now = new Set(minutes.events.filter(({ before }) => before === null).map(({ itemId }) => itemId))
  const saidBy = (kind: 'strength' | 'worry', { id }: Person) =>
    table.all(kind).filter(({ item }) => item.saidBy === id && now.has(item.id))
  return (
    <Stack gap={5}>
      <Mine table={table} talk={talk} isHeard={heard.has(table.plan.me.personId)} />
      <ul className="talk-round">
        {takingPart(table, talk).map((person) => (
          <Card as="li" key={person.id}>
            <Stack gap={3}>
              <PartOf table={table} talk={talk} person={person} />
              {!heard.has(person.id) && (
                <div>
                  <Tag tone="sun">{t(guest ? 'conversation.not-read' : 'conversation.not-heard')}</Tag>
                </div>
              )}
              <Said
                icon={<Pictogram of={strength} size={24} />}
                label={t('conversation.well')}
                said={saidBy('strength', person)}
              />
              <Said
                icon={<Pictogram of={worry} size={24} />}
                label={t('conversation.worry')}
                said={saidBy('worry', person)}
              />
              <WasHeard table={table} talk={talk} person={person} />
            </Stack>
          </Card>
        ))}
      </ul>
    </Stack>
  )
}

function Said({ icon, label, said }: { icon: ReactNode; label: string; said: Entry<'strength' | 'worry'>[] }) {
  if (said.length === 0) return null
  return (
    <div>
      <p className="talk-said">
        {icon} <b>{label}</b>
      </p>
      <ul className="talk-words">
        {said.map(({ item }) => (
          <li key={item.id}>
            <q dir="auto">{item.content.text}</q>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The own turn: what goes well, what worries, or nothing for now. That is an answer too. */
function Mine({ table, talk, isHeard }: { table: Table; talk: Talk; isHeard: boolean }) {
  const t = useText()
  const nothing = useHeard(table, talk, table.plan.me.personId)
  const { audience, audiencePersons } = talk.item
  const hearing = { audience, audiencePersons: [...audiencePersons] }
  if (!table.plan.can.add) return null
  return (
    <Stack gap={3} className="kt-no-print">
      <Row>
        {(['strength', 'worry'] as const).map((kind) => (
          <Opener
            key={kind}
            kind={kind === 'strength' ? 'primary' : 'quiet'}
            label={t(`conversation.say.${kind}`)}
            icon={<Pictogram of={kind === 'strength' ? strength : worry} />}
          >
            {(close) => <TextForm table={table} kind={kind} hearing={hearing} onDone={close} onCancel={close} />}
          </Opener>
        ))}
        {!isHeard && (
          <Button kind="quiet" busy={nothing.busy} onClick={() => void nothing.run()}>
            {t('conversation.say.nothing')}
          </Button>
        )}
      </Row>
      {nothing.problem && <ProblemNotice problem={nothing.problem} onRetry={() => void nothing.run()} />}
    </Stack>
  )
}

/** What somebody sent along was read out or shown, or who speaks for them did so. Who is here themselves says it themselves. */
function WasHeard({ table, talk, person }: { table: Table; talk: Talk; person: Person }) {
  const t = useText()
  const act = useHeard(table, talk, person.id)
  const part = partOf(table, talk, person.id)
  const byOthers = part?.can.move && part.item.state === 'planned' && !['there', 'part'].includes(part.item.content.way)
  if (!byOthers || person.id === table.plan.me.personId) return null
  return (
    <div className="kt-no-print">
      <Button kind="quiet" busy={act.busy} onClick={() => void act.run()}>
        {t(`conversation.heard.${part.item.content.way}`, { name: person.callName })}
      </Button>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
    </div>
  )
}

function useHeard(table: Table, talk: Talk, personId: string) {
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const part = partOf(table, talk, personId)
  const { audience, audiencePersons, id: parentId } = talk.item
  return useAct(async () => {
    if (part) return change(part.item, { state: 'heard' })
    const heard = { audience, audiencePersons: [...audiencePersons] }
    const body = { kind: 'taking-part' as const, state: 'heard', content: { way: 'there' }, onDate: null }
    return add({ id: newId(), parentId, saidBy: personId, ...heard, ...body }, newId())
  })
}
