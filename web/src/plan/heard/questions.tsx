import { faceOf, faces, type HeardAnswers, type HeardQuestion, heardQuestions } from '@keukentafel/core/plan/heard.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { HeardFace } from './heard-face.tsx'

const numbers = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** The words of a question: who helps by profession is asked about their own listening. */
export const useQuestion = (helper: boolean) => {
  const t = useText()
  return (question: HeardQuestion) => t(helper ? `heard.helper.${question}` : `heard.question.${question}`)
}

/** One question: a child taps a face, others choose a number. Nothing has to be answered. */
export function Question({
  question,
  helper,
  value,
  onChange,
}: {
  question: HeardQuestion
  helper: boolean
  value: string
  onChange: (value: string) => void
}) {
  const t = useText()
  const child = useRegister() === 'child'
  const words = useQuestion(helper)
  const id = `heard-${question}`
  const tap = faces.map((face) => ({
    value: String(face),
    label: t(`heard.face.${face}`),
    picture: <HeardFace value={face} />,
  }))
  const choices = child ? tap : numbers.map((number) => ({ value: number, label: number }))
  return (
    <div className={child ? 'heard-faces' : 'heard-numbers'}>
      <ChoiceList<string>
        id={id}
        label={words(question)}
        {...(!child && { hint: t('heard.scale') })}
        beside
        choices={choices}
        value={child && value !== '' ? String(faceOf(Number(value))) : value || undefined}
        onChange={onChange}
      />
    </div>
  )
}

/** The answers in words, with the face for a child. */
export function Answers({ answers, helper }: { answers: HeardAnswers; helper: boolean }) {
  const words = useQuestion(helper)
  return (
    <dl className="heard-answers">
      {heardQuestions.map((question) => {
        const answer = answers[question]
        if (answer === null) return null
        return (
          <div key={question}>
            <dt>{words(question)}</dt>
            <dd>
              <Answer answer={answer} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** One answer: "7 van de 10", for a child the face with its name. */
export function Answer({ answer }: { answer: number }) {
  const t = useText()
  const child = useRegister() === 'child'
  if (!child) return <span>{t('heard.answer', { answer })}</span>
  const face = faceOf(answer)
  return (
    <>
      <HeardFace value={face} size={40} />
      <span>{t(`heard.face.${face}`)}</span>
    </>
  )
}
