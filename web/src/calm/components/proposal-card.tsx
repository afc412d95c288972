import { isAgreed, missingYes } from '@keukentafel/core/calm/change.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AnswerForm } from '../forms/answer-form.tsx'
import { useChangeWords } from '../use-change-words.ts'

/** One proposal: what it is, what everybody said, who has not answered yet and until when, and doing it when all said yes. */
export function ProposalCard({ table, entry }: { table: Table; entry: Entry<'calmer-change'> }) {
  const t = useText()
  const dates = useDates()
  const words = useChangeWords(table)
  const change = useChangeItem(table.plan.family.id)
  const carry = useWrite('carryOut')
  const { item } = entry
  const visit = table.find(item.parentId ?? '', 'visit')
  const params = { familyId: table.plan.family.id, itemId: item.id }
  const doIt = useAct(() => carry.mutateAsync({ params, ifMatch: item.version, body: {} }))
  const takeBack = useAct(() => change(item, { state: 'past' }))
  if (!visit) return null
  const said = words(visit.item, item.content)
  const answers = table
    .below(item.id, 'calmer-answer')
    .filter(
      (answer) =>
        answer.item.state === 'current' && (answer.item.content.ofWording ?? 1) === (item.content.wording ?? 1),
    )
  const missing = missingYes(
    visit.item.content,
    { persons: item.content.persons, saidBy: item.saidBy },
    table.plan.persons,
    answers.map((answer) => ({ saidBy: answer.item.saidBy, answer: answer.item.content.answer })),
  )
  const silent = table.people(missing.persons.filter((id) => !missing.no.includes(id)))
  const isLate = item.onDate !== null && item.onDate < table.plan.today
  const me = table.plan.me.personId
  const mine = answers.find((answer) => answer.item.saidBy === me)
  const done = item.state === 'done'
  // A helper without an account, and one of the family without: what they said is written down.
  const others = table.me?.kind === 'family' ? silent.filter((person) => !person.hasAccount) : []
  const needsMe = !done && !mine && (missing.persons.includes(me) || (missing.family && table.me?.kind === 'family'))
  return (
    <Card as="article" aria-label={said.what}>
      <Stack gap={3}>
        <p className="kt-small kt-soft">
          <span dir="auto">{visit.item.content.what}</span>, {said.now}
        </p>
        <p className="calm-sentence">{said.what}</p>
        <p>{done ? t('calm.proposal.done') : said.why}</p>
        {item.content.text && (
          <p>
            <q dir="auto">{item.content.text}</q>
          </p>
        )}
        <ul className="calm-list">
          <Says table={table} personId={item.saidBy} words={t('calm.proposal.proposes')} />
          {answers.map((answer) => (
            <Says
              key={answer.item.id}
              table={table}
              personId={answer.item.saidBy}
              words={t(`calm.proposal.${answer.item.content.answer}`)}
              own={answer.item.content.text}
              writer={answer.item.createdBy === answer.item.saidBy ? undefined : answer.item.createdBy}
            />
          ))}
        </ul>
        {!done && silent.length > 0 && (
          <p role="status">
            {t(isLate ? 'calm.proposal.late' : 'calm.proposal.silent', {
              names: dates.list(silent.map(({ callName }) => callName)),
              day: item.onDate ? dates.spoken(item.onDate) : '',
            })}
          </p>
        )}
        {!done && missing.family && <p>{t('calm.proposal.family')}</p>}
        {needsMe && <AnswerForm table={table} change={item} saidBy={me} />}
        {!done &&
          others.map((person) => (
            <Opener key={person.id} kind="plain" label={t('calm.proposal.write', { name: person.callName })}>
              {(close) => <AnswerForm table={table} change={item} saidBy={person.id} onDone={close} />}
            </Opener>
          ))}
        {doIt.problem && <ProblemNotice problem={doIt.problem} />}
        {takeBack.problem && <ProblemNotice problem={takeBack.problem} onRetry={() => void takeBack.run()} />}
        {done && (
          <div>
            <Tag tone="leaf">{t('calm.proposal.state.done')}</Tag>
          </div>
        )}
        {!done && (
          <Row>
            {entry.can.move && visit.can.move && isAgreed(missing) && (
              <Button busy={doIt.busy} onClick={() => void doIt.run()}>
                {t('calm.proposal.do')}
              </Button>
            )}
            {entry.can.move && (
              <Button kind="plain" busy={takeBack.busy} onClick={() => void takeBack.run()}>
                {t('calm.proposal.back')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  )
}

function Says({
  table,
  personId,
  words,
  own = '',
  writer,
}: {
  table: Table
  personId: string
  words: string
  own?: string
  writer?: string | undefined
}) {
  const t = useText()
  const person = table.person(personId)
  return (
    <li className="calm-said">
      {person && <PersonFace person={person} size={32} named />}
      <div>
        <p>
          <b>{person?.callName ?? t('plan.somebody')}</b> {words}
        </p>
        {own && (
          <p>
            <q dir="auto">{own}</q>
          </p>
        )}
        {writer && (
          <p className="kt-small kt-soft">
            {t('plan.written-down', { name: table.person(writer)?.callName ?? t('plan.somebody') })}
          </p>
        )}
      </div>
    </li>
  )
}
