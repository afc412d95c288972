import { useDates } from '../../lib/dates.ts'
import { type Form, FormProblem } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { isoOf } from '../../ui/date-field.tsx'
import { Card, Hidden, Stack } from '../../ui/layout.tsx'
import { type BeginInput, namedMembers, type Question, questions } from './begin-input.ts'
import './begin.css'

const fields = {
  '/started': 'change-started',
  '/me/callName': 'change-me',
  '/me/role': 'change-me',
  '/me/organisation': 'change-me',
  '/name': 'change-name',
  '/question': 'change-question',
}

/** Everything that was answered, before anything is made; each answer can still be changed. */
export function Check({ form, onSend }: { form: Form<BeginInput>; onSend: () => void }) {
  const t = useText()
  const dates = useDates()
  const { values } = form
  const members = namedMembers(values)
  const memberFields = Object.fromEntries(
    members.flatMap((_, i) => ['callName', 'birthDate'].map((field) => [`/members/${i}/${field}`, 'change-members'])),
  )
  const answers: Record<Question, string> = {
    started: values.started === 'helper' ? t('begin.started.helper') : t('begin.started.family'),
    me: [values.callName, ...(values.started === 'helper' ? [values.role, values.organisation] : [])]
      .filter(Boolean)
      .join(', '),
    members:
      members
        .map(({ callName, born }) =>
          isoOf(born) ? t('begin.check.born', { name: callName, day: dates.day(isoOf(born) ?? '') }) : callName,
        )
        .join('\n') || t('begin.check.nobody'),
    question: values.question || t('begin.check.nothing'),
    name: values.name,
  }
  return (
    <Stack gap={5}>
      <FormProblem form={form} fields={{ ...fields, ...memberFields }} />
      <Card>
        <dl className="begin-answers">
          {questions.map((question) => (
            <div key={question}>
              <dt>{t(`begin.check.${question}`)}</dt>
              <dd dir="auto">{answers[question]}</dd>
              <dd>
                <Link id={`change-${question}`} to={`${href('/beginnen')}?vraag=${question}`}>
                  {t('begin.check.change')} <Hidden>{t(`begin.check.${question}`)}</Hidden>
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <p>{t('begin.check.then')}</p>
      <Button busy={form.busy} onClick={onSend}>
        {t('begin.check.send')}
      </Button>
    </Stack>
  )
}
