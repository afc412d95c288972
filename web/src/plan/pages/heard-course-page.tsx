import { courseOf, heardQuestions } from '@keukentafel/core/plan/heard.ts'
import { useDates } from '../../lib/dates.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { LineDrawing } from '../../ui/line-drawing.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { answersOf, courseOfMine } from '../heard/checks.ts'
import { Answer, useQuestion } from '../heard/questions.tsx'
import '../plan.css'
import '../heard/heard.css'

/** How talks were for me over time: each question by itself, drawn and in words. Of oneself only. */
export function HeardCoursePage() {
  const t = useText()
  const dates = useDates()
  const table = useTable()
  const child = useRegister() === 'child'
  const helper = table.me?.kind === 'professional'
  const words = useQuestion(helper)
  const familyId = table.plan.family.id
  const course = courseOfMine(table)
  const answers = course.map(({ check }) => answersOf(check))
  return (
    <Stack gap={5}>
      <BackToPlan familyId={familyId} to={href('/t/:familyId/gesprek', { familyId })}>
        {t('conversation.back-to')}
      </BackToPlan>
      <PageTitle below={t('heard.course.below')}>{t('heard.course')}</PageTitle>
      {course.length === 0 && <p>{t('heard.course.none')}</p>}
      {heardQuestions.map((question) => {
        const line = courseOf(answers, question)
        if (line.length === 0) return null
        return (
          <Card key={question} aria-labelledby={`course-${question}`}>
            <Stack gap={3}>
              <h2 id={`course-${question}`}>{words(question)}</h2>
              {line.length > 1 && !child && <LineDrawing numbers={line.map(({ answer }) => answer)} />}
              <ol className="heard-course">
                {line.map(({ at, answer }) => {
                  const entry = course[at]
                  if (!entry) return null
                  return (
                    <li key={entry.check.item.id}>
                      <span>{dates.day(entry.day, table.plan.today)}:</span> <Answer answer={answer} />
                    </li>
                  )
                })}
              </ol>
            </Stack>
          </Card>
        )
      })}
      {course.length > 0 && (
        <Card aria-labelledby="course-words">
          <Stack gap={3}>
            <h2 id="course-words">{t('heard.course.talks')}</h2>
            <ol className="heard-course">
              {course.map(({ talk, check, day }) => (
                <li key={check.item.id}>
                  <span>{dates.day(day, table.plan.today)}:</span>
                  <Link
                    to={href('/t/:familyId/gesprek/:itemId/gehoord', { familyId, itemId: talk.item.id })}
                    dir="auto"
                  >
                    {talk.item.content.text}
                  </Link>
                  {check.item.content.text && <q dir="auto">{check.item.content.text}</q>}
                </li>
              ))}
            </ol>
          </Stack>
        </Card>
      )}
      {table.me?.kind === 'family' && (
        <Row>
          <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/past-dit', { familyId })}>
            {t('heard.to-fit')}
          </LinkButton>
        </Row>
      )}
    </Stack>
  )
}
