import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { About, Agreement } from '../use-agreements.ts'

/** Yes or no to help, in own words where one likes. */
export function AnswerForm({ familyId, known, agreement }: About & { agreement: Agreement }) {
  const t = useText()
  const answer = useWrite('answerHelp')
  const { id } = agreement
  const form = useForm(`help-answer-${id}`, { answer: '' as 'yes' | 'no' | '', words: '' })
  const own = agreement.subjectId === known.me
  const send = () => {
    const said = form.values.answer
    if (!said) return form.fail([{ pointer: '/answer', detail: t('agreement.answer.missing') }])
    return form.submit(({ words }) =>
      answer.mutateAsync({ params: { familyId, agreementId: id }, body: { answer: said, words } }),
    )
  }
  return (
    <Stack gap={3}>
      <p>
        {t(own ? 'agreement.asks.own' : 'agreement.asks.other', {
          name: known.nameOf(agreement.helperId),
          who: known.nameOf(agreement.subjectId),
          what: agreement.what,
        })}
      </p>
      <FormSheet
        form={form}
        fields={{ '/answer': `answer-${id}`, '/words': `answer-words-${id}` }}
        onSubmit={() => void send()}
        submitLabel={t('agreement.answer.send')}
        cancelLabel={t('agreement.cancel')}
      >
        <ChoiceList
          id={`answer-${id}`}
          label={t('agreement.answer.label')}
          error={form.error('/answer')}
          choices={[
            { value: 'yes' as const, label: t('agreement.answer.yes') },
            { value: 'no' as const, label: t('agreement.answer.no'), hint: t('agreement.answer.no.hint') },
          ]}
          value={form.values.answer || undefined}
          onChange={(value) => form.set('answer', value)}
        />
        <TextArea
          id={`answer-words-${id}`}
          label={t('agreement.answer.words')}
          hint={t('agreement.answer.words.hint', { name: known.nameOf(agreement.helperId) })}
          {...(form.error('/words') && { error: form.error('/words') })}
          value={form.values.words}
          onChange={(event) => form.set('words', event.target.value)}
        />
      </FormSheet>
    </Stack>
  )
}
