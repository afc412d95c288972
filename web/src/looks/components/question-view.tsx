import type { ReactNode } from 'react'
import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { Card } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useTold } from './look-line.tsx'

export type OwnQuestion = Output<'listOwnQuestions'>['questions'][number]

/** A question with the looks it is about, its term, and the answer; `children` is what can be done with it. */
export function QuestionView({
  question,
  today,
  title,
  children,
}: {
  question: OwnQuestion
  today: string
  title: string
  children?: ReactNode
}) {
  const t = useText()
  const dates = useDates()
  const { id, extended, answer, late } = question
  return (
    <Card as="li" aria-labelledby={`question-${id}`} className="looks-question">
      <h3 id={`question-${id}`}>{title}</h3>
      <p className="kt-soft kt-small">
        {t('looks.question.asked', { day: dates.day(dates.dayOf(question.askedAt), today) })}{' '}
        {!answer && t('looks.question.before', { day: dates.day(question.answerBy, today) })}
      </p>
      {late && (
        <div>
          <Tag>{answer ? t('looks.question.was-late') : t('looks.question.late')}</Tag>
        </div>
      )}
      <AboutLooks looks={question.looks} today={today} />
      <p className="looks-question__text">
        <q dir="auto">{question.question}</q>
      </p>
      {extended && (
        <p className="looks-question__text">
          {t('looks.question.extended', { day: dates.day(dates.dayOf(extended.at), today) })}{' '}
          <q dir="auto">{extended.reason}</q>
        </p>
      )}
      {answer && (
        <div>
          <h4>{t('looks.question.answer', { day: dates.day(dates.dayOf(answer.at), today) })}</h4>
          <p className="looks-question__text" dir="auto">
            {answer.text}
          </p>
        </div>
      )}
      {children}
    </Card>
  )
}

function AboutLooks({ looks, today }: { looks: OwnQuestion['looks']; today: string }) {
  const t = useText()
  const dates = useDates()
  const told = useTold()
  return (
    <ul className="looks-question__looks">
      {looks.map((look) => {
        const [from, until] = [look.first && dates.clock(look.first), look.last && dates.clock(look.last)]
        return (
          <li key={look.what + look.outcome + look.ground}>
            {t('looks.question.on', { day: dates.day(look.day, today), told: told({ ...look, looks: [look] }) })}{' '}
            {from &&
              (from === until ? t('looks.at', { time: from }) : t('looks.between', { from, until: until ?? '' }))}
          </li>
        )
      })}
    </ul>
  )
}
