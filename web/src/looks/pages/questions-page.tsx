import { href } from '../../lib/paths.ts'
import { useMe, useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AnswerForm, ExtendForm } from '../components/answer-question.tsx'
import { QuestionView } from '../components/question-view.tsx'
import '../looks.css'

/** What I asked about looks, with the answers; and for who answers: what waits for an answer. */
export function QuestionsPage() {
  const t = useText()
  const { answersQuestions } = useMe()
  const { questions, today } = useRead('listOwnQuestions')
  return (
    <Stack gap={6}>
      <PageTitle above={<Link to={href('/')}>{t('app.toStart')}</Link>}>{t('looks.questions')}</PageTitle>
      {answersQuestions && <ToAnswer />}
      {answersQuestions && <Link to={href('/noodtoegang')}>{t('looks.questions.emergency')}</Link>}
      {(questions.length > 0 || !answersQuestions) && (
        <section aria-labelledby="own-questions">
          <Stack gap={4}>
            <h2 id="own-questions">{t('looks.questions.own')}</h2>
            {questions.length === 0 && (
              <EmptyState title={t('looks.questions.none')}>{t('looks.questions.none.more')}</EmptyState>
            )}
            <ul className="looks-questions">
              {questions.map((question) => (
                <QuestionView
                  key={question.id}
                  question={question}
                  today={today}
                  title={
                    question.organisation
                      ? t('looks.question.to', { organisation: question.organisation })
                      : t('looks.question.to-installation')
                  }
                />
              ))}
            </ul>
            <p>
              {t('looks.complain')}{' '}
              <a href="https://www.autoriteitpersoonsgegevens.nl/" rel="noreferrer noopener">
                {t('looks.complain.where')}
              </a>
            </p>
          </Stack>
        </section>
      )}
    </Stack>
  )
}

function ToAnswer() {
  const t = useText()
  const { questions, today } = useRead('listQuestions')
  const open = questions.filter(({ answer }) => !answer).length
  return (
    <section aria-labelledby="to-answer">
      <Stack gap={4}>
        <h2 id="to-answer">{t('looks.questions.to-answer', { count: open })}</h2>
        <p>{t('looks.questions.to-answer.more')}</p>
        <p>
          <Link to={href('/verzoeken')}>{t('looks.questions.requests')}</Link>
        </p>
        <ul className="looks-questions">
          {questions.map((question) => (
            <QuestionView
              key={question.id}
              question={question}
              today={today}
              title={t('looks.question.from', { asker: question.asker, family: question.familyName })}
            >
              {!question.answer && <AnswerForm questionId={question.id} />}
              {question.mayExtend && <ExtendForm questionId={question.id} />}
            </QuestionView>
          ))}
        </ul>
      </Stack>
    </section>
  )
}
