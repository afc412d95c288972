import { useDates } from '../../lib/dates.ts'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Quote } from '../../ui/quote.tsx'
import { PenRow, StatusRing } from '../../ui/step-row.tsx'
import { RequirementBox } from '../components/requirement-box.tsx'
import { Supporters } from '../components/supporters.tsx'
import { type GoalNode, goalHeaps } from '../select/goals.ts'

const emptyLines = [1, 2, 3]

/** The plan on paper: goals in own words, steps by number, and lines for the pen. */
export function PlanSheet({ table, withIdeas }: { table: Table; withIdeas: boolean }) {
  const t = useText()
  const heaps = goalHeaps(table)
  const agreements = table.all('agreement').filter(({ item }) => item.state === 'current')
  return (
    <section className="plan-sheet" aria-labelledby="plan-sheet">
      <h2 id="plan-sheet">{t('plan.title')}</h2>
      {heaps.now.map((node) => (
        <GoalOnPaper key={node.goal.item.id} table={table} node={node} />
      ))}
      {heaps.now.length === 0 && <p>{t('plan.now.none')}</p>}
      {withIdeas && heaps.idea.length > 0 && (
        <>
          <h2>{t('plan.paper.ideas')}</h2>
          {heaps.idea.map((node) => (
            <GoalOnPaper key={node.goal.item.id} table={table} node={node} />
          ))}
        </>
      )}
      {agreements.length > 0 && (
        <div>
          <h2>{t('plan.agreements')}</h2>
          <ul className="plan-sheet__agreements">
            {agreements.map(({ item }) => (
              <li key={item.id}>
                {item.content.text}
                {item.content.origin && <span className="kt-soft"> ({t('plan.origin')})</span>}
                {item.content.ifItGoesWrong && (
                  <span> {t('plan.paper.if-wrong', { text: item.content.ifItGoesWrong })}</span>
                )}
                <Views table={table} on={item} plainYes={false} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <LookBackLine table={table} />
      <Sign table={table} />
    </section>
  )
}

function GoalOnPaper({ table, node }: { table: Table; node: GoalNode }) {
  const t = useText()
  const dates = useDates()
  const { goal, small } = node
  const sayer = table.person(goal.item.saidBy)
  const steps = table.below(goal.item.id, 'step')
  const requirements = table.below(goal.item.id, 'requirement').filter(({ item }) => item.state === 'current')
  return (
    <article className="plan-sheet__goal">
      <Quote
        as="h3"
        said={<SaidBy table={table} item={goal.item} />}
        face={sayer && <PersonFace person={sayer} size={72} named />}
      >
        {goal.item.content.words}
      </Quote>
      <Supporters table={table} goal={goal.item} />
      <ol className="plan-sheet__steps">
        {steps.map(({ item }, i) => (
          <li key={item.id}>
            <span>{i + 1}.</span>
            <StatusRing status={item.state} />
            <span className="plan-sheet__what">
              <span className="kt-hidden">{t(`plan.step.state.${item.state}`)}: </span>
              {item.content.what}
              {item.content.origin && <span className="kt-soft"> ({t('plan.origin')})</span>}
            </span>
            <span>{dates.list(table.people(item.content.doers).map((person) => person.callName))}</span>
            <span>{item.onDate ? dates.short(item.onDate) : ''}</span>
            <div className="plan-sheet__beside">
              <Views table={table} on={item} plainYes={false} />
            </div>
          </li>
        ))}
        {emptyLines.map((line) => (
          <PenRow key={line} number={steps.length + line} who={t('plan.paper.who')} when={t('plan.paper.when')} />
        ))}
      </ol>
      <Views table={table} on={goal.item} plainYes={false} />
      {requirements.map((entry) => (
        <RequirementBox key={entry.item.id} table={table} entry={entry} as="h4" />
      ))}
      {small.map((each) => (
        <GoalOnPaper key={each.goal.item.id} table={table} node={each} />
      ))}
    </article>
  )
}

function LookBackLine({ table }: { table: Table }) {
  const t = useText()
  const dates = useDates()
  const day = table.all('look-back').find(({ item }) => item.state === 'planned')?.item
  return (
    <>
      <p className="plan-sheet__day">
        <b>{t('plan.look-back')}:</b>{' '}
        {day?.onDate ? dates.spoken(day.onDate) : '........................................'}
        {day?.content.place && `, ${day.content.place}`}
      </p>
      {day && <Views table={table} on={day} plainYes={false} />}
    </>
  )
}

function Sign({ table }: { table: Table }) {
  const t = useText()
  const people = table.plan.persons.filter((person) => person.kind === 'family')
  return (
    <div className="plan-sheet__sign">
      <h2>{t('plan.signatures')}</h2>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <PersonFace person={person} size={44} named />
            <span>{person.callName}</span>
            <span className="plan-sheet__line" />
          </li>
        ))}
      </ul>
    </div>
  )
}
