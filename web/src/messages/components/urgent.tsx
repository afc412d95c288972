import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'

const numbers = [
  { key: 'app.help.112', number: '112' },
  { key: 'app.help.safeHome', number: '0800-2000' },
  { key: 'app.help.child', number: '0800-0432' },
] as const

/** Nobody waits for an answer here: whom one calls instead, and what this family agreed on for when it goes wrong. */
export function Urgent({ table }: { table: Table }) {
  const t = useText()
  return (
    <Notice title={t('messages.urgent')} titleAs="p">
      <p>{t('messages.urgent.text')}</p>
      <ul className="messages-numbers">
        {numbers.map(({ key, number }) => (
          <li key={number}>
            <a href={`tel:${number.replace('-', '')}`}>
              <span>{t(key)}</span> <b>{number}</b>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <Link to={href('/t/:familyId/kaart', { familyId: table.plan.family.id })}>{t('messages.urgent.card')}</Link>
      </p>
    </Notice>
  )
}
