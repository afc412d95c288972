import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** Answering, once; an answer does not change any more. */
export function AnswerForm({ questionId }: { questionId: string }) {
  const t = useText()
  const answer = useWrite('answerQuestion')
  const form = useForm(`answer-${questionId}`, { answer: '' })
  const send = () => form.submit((body) => answer.mutateAsync({ params: { questionId }, body }))
  return (
    <FormSheet
      form={form}
      fields={{ '/answer': `answer-${questionId}` }}
      onSubmit={() => void send()}
      submitLabel={t('looks.answer.send')}
      cancelLabel={t('looks.cancel')}
    >
      <TextArea
        id={`answer-${questionId}`}
        label={t('looks.answer.label')}
        hint={t('looks.answer.hint')}
        {...(form.error('/answer') && { error: form.error('/answer') })}
        value={form.values.answer}
        onChange={(event) => form.set('answer', event.target.value)}
      />
    </FormSheet>
  )
}

/** Two months more, with the reason, which the asker reads. */
export function ExtendForm({ questionId }: { questionId: string }) {
  const t = useText()
  const extend = useWrite('extendQuestion')
  const form = useForm(`extend-${questionId}`, { reason: '' })
  const send = () => form.submit((body) => extend.mutateAsync({ params: { questionId }, body }))
  return (
    <Disclosure summary={t('looks.extend')}>
      <FormSheet
        form={form}
        fields={{ '/reason': `extend-${questionId}` }}
        onSubmit={() => void send()}
        submitLabel={t('looks.extend.send')}
        cancelLabel={t('looks.cancel')}
      >
        <TextArea
          id={`extend-${questionId}`}
          label={t('looks.extend.label')}
          hint={t('looks.extend.hint')}
          {...(form.error('/reason') && { error: form.error('/reason') })}
          value={form.values.reason}
          onChange={(event) => form.set('reason', event.target.value)}
        />
      </FormSheet>
    </Disclosure>
  )
}
