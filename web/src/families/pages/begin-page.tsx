import { useState } from 'react'
import { FormProblem, useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { useWrite } from '../../lib/query.ts'
import { Link, navigate, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { type BeginInput, bodyOf, emptyMember, faultsIn, type Question, questions } from '../begin/begin-input.ts'
import { Check } from '../begin/check.tsx'
import { MembersQuestion, MeQuestion, NameQuestion, QuestionQuestion, StartedQuestion } from '../begin/questions.tsx'

const parts = {
  started: StartedQuestion,
  me: MeQuestion,
  members: MembersQuestion,
  question: QuestionQuestion,
  name: NameQuestion,
}
const fields = { '/started': 'started', '/me/callName': 'callName', '/name': 'name' }
const empty = (): BeginInput => ({
  id: newId(),
  meId: newId(),
  started: undefined,
  callName: '',
  role: '',
  organisation: '',
  members: [emptyMember(newId())],
  question: '',
  name: '',
})
const at = (place: string) => `${href('/beginnen')}?vraag=${place}`

/** A table begins: a few questions, one at a time, and a look at the answers before anything is made. */
export function BeginPage() {
  const t = useText()
  const asked = useSearch().get('vraag')
  const question = questions.find((one) => one === asked) ?? (asked === 'kijk' ? undefined : 'started')
  const [first] = useState(empty)
  const form = useForm('begin', first)
  const found = useWrite('foundFamily')
  const send = async () => {
    const missing = questions.find((one) => faultsIn(form.values, one).length > 0)
    if (missing) return navigate(at(missing))
    if (await form.submit((values) => found.mutateAsync({ body: bodyOf(values) })))
      navigate(href('/t/:familyId/plan', { familyId: form.values.id }), { replace: true })
  }
  const before = question ? questions[questions.indexOf(question) - 1] : questions.at(-1)
  return (
    <Stack gap={5}>
      <PageTitle
        above={before ? <Link to={at(before)}>{t('begin.back')}</Link> : undefined}
        below={question && t('begin.nth', { nth: questions.indexOf(question) + 1, all: questions.length })}
      >
        {question ? t(`begin.title.${question}`) : t('begin.check')}
      </PageTitle>
      {question ? <Asked form={form} question={question} /> : <Check form={form} onSend={() => void send()} />}
    </Stack>
  )
}

function Asked({ form, question }: { form: ReturnType<typeof useForm<BeginInput>>; question: Question }) {
  const t = useText()
  const Part = parts[question]
  const next = () => {
    const faults = faultsIn(form.values, question)
    form.fail(faults.map(({ pointer, key }) => ({ pointer, detail: t(key) })))
    if (faults.length > 0) return
    if (question === 'question' && form.values.name === '') form.set('name', suggestion(form.values, t))
    navigate(at(questions[questions.indexOf(question) + 1] ?? 'kijk'))
  }
  const memberFields = Object.fromEntries(
    form.values.members.flatMap((_, i) => [
      [`/members/${i}/callName`, `member-${i}`],
      [`/members/${i}/birthDate`, `born-${i}`],
    ]),
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <Stack gap={5}>
        <FormProblem form={form} fields={{ ...fields, ...memberFields }} />
        <Part form={form} />
        <Button type="submit">{t('begin.next')}</Button>
      </Stack>
    </form>
  )
}

/** "Het gezin van Elif en Deniz": first names of who was named, else of who begins. */
function suggestion(input: BeginInput, t: ReturnType<typeof useText>): string {
  const names = input.members.map(({ callName }) => callName.trim()).filter(Boolean)
  const [one = input.started === 'family' ? input.callName.trim() : '', two] = names
  return one && t('begin.name.suggestion', { one, two: two ?? '', both: two ? 'yes' : 'no' })
}
