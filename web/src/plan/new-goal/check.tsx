import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { lifeDomains } from '../../lib/items/life-domains.ts'
import { hearersOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Card } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Quote } from '../../ui/quote.tsx'
import type { GoalDraft, Question } from './draft.ts'
import './check.css'

interface Props {
  table: Table
  draft: GoalDraft
  onChange: (question: Question) => void
}

/** Everything once more before it lies on the table; each answer can still be changed. */
export function Check({ table, draft, onChange }: Props) {
  const t = useText()
  const dates = useDates()
  const sayer = table.person(draft.saidBy)
  const names = (ids: readonly string[]) =>
    dates.list(table.people(ids).map((person) => person.callName)) || t('plan.new.not-filled')
  const hearers = hearersOf(table, { ...draft.hearing, saidBy: draft.saidBy, createdBy: table.plan.me.personId })
  const line = (question: Question, label: string, value: ReactNode) => (
    <div className="plan-check__line">
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd>
        <button type="button" className="plan-check__change" onClick={() => onChange(question)}>
          {t('plan.new.change')} <span className="kt-hidden">{label}</span>
        </button>
      </dd>
    </div>
  )
  return (
    <Card as="div">
      <Quote
        balloon
        said={t('plan.new.says', { name: sayer?.callName ?? '' })}
        face={sayer && <PersonFace person={sayer} size={64} named />}
      >
        {draft.words}
      </Quote>
      <dl className="plan-check">
        {line('words', t('plan.new.words'), draft.words)}
        {line('words', t('plan.new.noticeable'), draft.noticeableBy || t('plan.new.not-filled'))}
        {draft.lifeDomain !== '' &&
          line(
            'domain',
            t('plan.new.domain'),
            <span className="plan-check__domain">
              <Pictogram of={lifeDomains[draft.lifeDomain]} size={28} /> {t(`plan.domain.${draft.lifeDomain}`)}
            </span>,
          )}
        {line('for', t('plan.new.for'), names(draft.forPersons))}
        {line('hearing', t('plan.audience.label'), dates.list(hearers.map((person) => person.callName)))}
        {line(
          'step',
          t('plan.new.first-step'),
          draft.stepWhat ? `${draft.stepWhat} (${names(draft.stepDoers)})` : t('plan.new.not-filled'),
        )}
      </dl>
    </Card>
  )
}
