import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { Views } from '../../lib/items/components/views.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { viewsOn } from '../../lib/items/select/views.ts'
import { useText } from '../../lib/text.tsx'
import { LawTag } from '../../ui/tag.tsx'
import './requirement-box.css'

interface Props {
  table: Table
  entry: Entry<'requirement'>
  /** Level of the heading that fits the page. */
  as?: 'h3' | 'h4'
  children?: ReactNode
}

/** What is demanded of the family: always under its dashed mark, by whom and by what right, with what the family thinks of it. */
export function RequirementBox({ table, entry, as: Title = 'h3', children }: Props) {
  const t = useText()
  const dates = useDates()
  const { text, by, basis, reference, from, until } = entry.item.content
  const day = (iso: string) => dates.day(iso, table.plan.today)
  const term = from && until ? 'both' : from ? 'from' : until ? 'until' : undefined
  const heard = new Set(viewsOn(table, entry.item).map(({ person }) => person.id))
  const notHeard = table.plan.persons.filter((person) => person.kind === 'family' && !heard.has(person.id))
  return (
    <div className="plan-law">
      <LawTag>{t(`plan.law.${basis}`, { by })}</LawTag>
      <Title dir="auto">{text}</Title>
      <p className="kt-soft kt-small">
        {reference && <span>{basis === 'order' ? t('plan.law.reference', { reference }) : reference}. </span>}
        {term && (
          <span>{t(`plan.law.term.${term}`, { from: from ? day(from) : '', until: until ? day(until) : '' })}</span>
        )}
      </p>
      <Views table={table} on={entry.item} />
      {notHeard.length > 0 && (
        <p className="kt-small">
          {t('plan.law.not-heard', { names: dates.list(notHeard.map((person) => person.callName)) })}
        </p>
      )}
      {children}
    </div>
  )
}
