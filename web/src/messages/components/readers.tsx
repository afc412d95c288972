import { useDates } from '../../lib/dates.ts'
import { Faces } from '../../lib/items/components/faces.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Row } from '../../ui/layout.tsx'
import '../messages.css'

/** Who reads it, by face and by name, before anything is written: "Dit lezen: jij, Samira en opa". */
export function Readers({ table, ids }: { table: Table; ids: readonly string[] }) {
  const t = useText()
  const dates = useDates()
  const others = table.plan.persons.filter(({ id }) => ids.includes(id) && id !== table.plan.me.personId)
  const names = dates.list([t('messages.you'), ...others.map(({ callName }) => callName)])
  return (
    <div className="messages-readers" role="status">
      <Row gap={2} aria-hidden="true">
        <Faces people={table.people([table.plan.me.personId, ...others.map(({ id }) => id)])} size={44} />
      </Row>
      <p>
        <b>{others.length === 0 ? t('messages.readers.none') : t('messages.readers', { names })}</b>
      </p>
    </div>
  )
}
