import { isHold, type RefusalGround } from '@keukentafel/core/law/rights-terms.ts'
import type { Input, Output } from '../../lib/api.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'

type Answer = NonNullable<Input<'answerRequest'>['body']>
type Asked = Pick<Output<'listRequests'>['requests'][number], 'id' | 'kind' | 'grounds'>

interface Props {
  request: Asked
  /** What may stay while the rest goes, when it is about several things. */
  texts?: readonly { id: string; label: string }[]
  send: (answer: Answer) => Promise<unknown>
}

/** Yes or no, with the words; a no names one of the reasons of the law, and a hold its day. An answer is given once. */
export function AnswerForm({ request, texts = [], send }: Props) {
  const t = useText()
  const { id, kind, grounds } = request
  const name = `answer-right-${id}`
  const form = useForm(name, {
    outcome: '' as '' | Answer['outcome'],
    keep: [] as string[],
    ground: '' as '' | RefusalGround,
    until: '',
    words: '',
  })
  const { outcome, keep, ground, until, words } = form.values
  const refuses = outcome === 'refused' || (outcome === 'granted' && keep.length > 0)
  const submit = () => {
    const faults = [
      ...(outcome ? [] : [{ pointer: '/outcome', detail: t('rights.form.outcome.missing') }]),
      ...(words.trim() ? [] : [{ pointer: '/words', detail: t('rights.form.words.missing') }]),
    ]
    if (faults.length > 0 || !outcome) return form.fail(faults)
    const body: Answer = {
      outcome,
      keep: outcome === 'granted' ? keep : [],
      ground: refuses && ground ? ground : null,
      until: refuses && ground && isHold(ground) && until ? until : null,
      words,
    }
    void form.submit(() => send(body))
  }
  return (
    <FormSheet
      form={form}
      fields={{
        '/outcome': `${name}-outcome`,
        '/keep': `${name}-keep`,
        '/ground': `${name}-ground`,
        '/until': `${name}-until`,
        '/words': `${name}-words`,
      }}
      onSubmit={submit}
      submitLabel={t('rights.form.send')}
      cancelLabel={t('rights.cancel')}
    >
      <ChoiceList
        id={`${name}-outcome`}
        label={t('rights.form.outcome')}
        error={form.error('/outcome')}
        choices={[
          { value: 'granted', label: t(`rights.form.granted.${kind}`) },
          { value: 'refused', label: t('rights.form.refused') },
        ]}
        value={outcome || undefined}
        onChange={(value) => form.set('outcome', value)}
      />
      {kind === 'destroy' && outcome === 'granted' && texts.length > 1 && (
        <ChoiceList
          id={`${name}-keep`}
          multiple
          label={t('rights.form.keep')}
          hint={t('rights.form.keep.hint')}
          error={form.error('/keep')}
          choices={texts.map((text) => ({ value: text.id, label: text.label }))}
          value={keep}
          onChange={(value) => form.set('keep', value)}
        />
      )}
      {refuses && (
        <ChoiceList
          id={`${name}-ground`}
          label={t('rights.form.ground')}
          hint={t('rights.form.ground.hint')}
          error={form.error('/ground')}
          choices={grounds.map((value) => ({ value, label: t(`rights.ground.${value}`) }))}
          value={ground || undefined}
          onChange={(value) => form.set('ground', value)}
        />
      )}
      {refuses && ground && isHold(ground) && (
        <DayTextField
          id={`${name}-until`}
          label={t('rights.form.until')}
          error={form.error('/until')}
          value={until}
          onChange={(value) => form.set('until', value)}
        />
      )}
      <TextArea
        id={`${name}-words`}
        label={t('rights.form.words')}
        hint={t('rights.form.words.hint')}
        {...(form.error('/words') && { error: form.error('/words') })}
        value={words}
        onChange={(event) => form.set('words', event.target.value)}
      />
    </FormSheet>
  )
}
