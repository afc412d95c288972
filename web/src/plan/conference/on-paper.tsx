import type { ReactNode } from 'react'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import type { Talk } from '../conversation/people.ts'
import { saidIn } from './said.ts'

/**
 * A family group conference on paper: what was told, what any plan must meet with room for what is still needed, plan B and who calls. There is
 * no room for what is said alone: this sheet lies on the table of everybody.
 */
export function OnPaper({ table, talk, lines }: { table: Table; talk: Talk; lines: (count: number) => ReactNode }) {
  const t = useText()
  const { information, conditions } = saidIn(table, talk)
  const by = (id: string) => table.person(id)?.callName ?? t('plan.somebody')
  return (
    <>
      <h3>{t('conference.step.told')}</h3>
      <ul>
        {information.map(({ item }) => (
          <li key={item.id} dir="auto">
            {item.content.text} ({by(item.saidBy)})
          </li>
        ))}
      </ul>
      {lines(3)}
      <h3>{t('conference.conditions')}</h3>
      {conditions.map(({ item }) => (
        <div key={item.id} className="talk-paper__person">
          <p dir="auto">
            {item.content.text} ({by(item.saidBy)})
          </p>
          <p>{t('conference.paper.enough')}</p>
          {lines(1)}
        </div>
      ))}
      {lines(2)}
      <h3>{t('conference.step.alone')}</h3>
      <p>{t('conference.paper.alone')}</p>
      <h3>{t('conference.b')}</h3>
      <p>{t('conference.b.signal')}</p>
      {lines(1)}
      <p>{t('conference.paper.then')}</p>
      {lines(2)}
      <h3>{t('conference.call')}</h3>
      <p>{t('conference.paper.call')}</p>
      {lines(1)}
    </>
  )
}
