import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import type { Thread } from '../model.ts'
import { reachableFor } from '../use-readers.ts'

/** Of a talk with several: asking one helper of it something that the others do not read. Only who could read it is named. */
export function AskAlone({ table, thread }: { table: Table; thread: Thread }) {
  const t = useText()
  const familyId = table.plan.family.id
  const me = table.plan.me.personId
  const found = useRead('readReaders', { params: { familyId }, query: {} })
  const reachable = reachableFor(table, found)
  const here = [...new Set([...thread.reads, ...thread.lines.map(({ saidBy }) => saidBy), thread.place.saidBy])]
  const others = here.filter((id) => id !== me)
  const helpers = table.people(others).filter(({ id, kind }) => kind === 'professional' && reachable.includes(id))
  if (others.length < 2 || helpers.length === 0) return null
  return (
    <Row gap={2}>
      {helpers.map(({ id, callName }) => (
        <LinkButton
          key={id}
          as={Link}
          kind="quiet"
          to={`${href('/t/:familyId/berichten/nieuw', { familyId })}?aan=${id}`}
        >
          {t('messages.ask-alone', { name: callName })}
        </LinkButton>
      ))}
    </Row>
  )
}
