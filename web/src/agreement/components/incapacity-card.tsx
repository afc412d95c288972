import { ProblemNotice, useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { About, Incapacity } from '../use-agreements.ts'

/** What was written down, as whom it is about reads it too; with the own view beside it, and the answer of the second. */
export function IncapacityCard({ familyId, known, incapacity }: About & { incapacity: Incapacity }) {
  const t = useText()
  const end = useWrite('endIncapacity')
  const { standing, view, can } = incapacity
  const who = known.nameOf(incapacity.subjectId)
  const own = incapacity.subjectId === known.me
  const by = known.nameOf(incapacity.by)
  const second = known.nameOf(incapacity.secondId)
  const instead = incapacity.representativeId
    ? t('agreement.instead.by', {
        name: known.nameOf(incapacity.representativeId),
        as: t(`agreement.instead.${incapacity.representativeKind ?? 'authority'}`),
      })
    : t('agreement.instead.authority')
  return (
    <Card as="div">
      <Stack gap={3}>
        <p>{t(own ? 'agreement.weighed.own' : 'agreement.weighed.other', { by, who, what: incapacity.what })}</p>
        <Quote said={by}>{incapacity.findings}</Quote>
        <p>{t('agreement.weighed.consulted', { words: incapacity.consulted })}</p>
        <p>{t('agreement.weighed.instead', { instead })}</p>
        <p>{t(`agreement.weighed.${standing}`, { second, day: known.dayOf(incapacity.reviewOn) })}</p>
        {incapacity.answer && <Quote said={second}>{incapacity.answer}</Quote>}
        {view && (
          <>
            <p>{t(view.objects ? 'agreement.view.objects' : 'agreement.view.sees', { who })}</p>
            <Quote said={who}>{view.words}</Quote>
          </>
        )}
        {own && <p className="kt-soft">{t('agreement.weighed.rights', { by })}</p>}
        {can.answer && <Judge familyId={familyId} known={known} incapacity={incapacity} />}
        {can.view && <View familyId={familyId} known={known} incapacity={incapacity} />}
        {can.end && (
          <div>
            <Button
              kind="plain"
              busy={end.isPending}
              onClick={() => end.mutate({ params: { familyId, incapacityId: incapacity.id }, body: {} })}
            >
              {t('agreement.weighed.end', { who })}
            </Button>
          </div>
        )}
        {end.error instanceof Problem && <ProblemNotice problem={end.error} />}
      </Stack>
    </Card>
  )
}

function Judge({ familyId, incapacity }: About & { incapacity: Incapacity }) {
  const t = useText()
  const answer = useWrite('answerIncapacity')
  const { id } = incapacity
  const form = useForm(`weighed-${id}`, { answer: '' as 'yes' | 'no' | '', words: '' })
  const send = () => {
    const { answer: said, words } = form.values
    const faults = [
      ...(said ? [] : [{ pointer: '/answer', detail: t('agreement.answer.missing') }]),
      ...(words.trim() ? [] : [{ pointer: '/words', detail: t('agreement.words.missing') }]),
    ]
    if (faults.length > 0 || !said) return form.fail(faults)
    return form.submit(() =>
      answer.mutateAsync({ params: { familyId, incapacityId: id }, body: { answer: said, words } }),
    )
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/answer': `weighed-${id}`, '/words': `weighed-words-${id}` }}
      onSubmit={() => void send()}
      submitLabel={t('agreement.answer.send')}
      cancelLabel={t('agreement.cancel')}
    >
      <ChoiceList
        id={`weighed-${id}`}
        label={t('agreement.judge.label')}
        error={form.error('/answer')}
        choices={[
          { value: 'yes' as const, label: t('agreement.judge.yes') },
          { value: 'no' as const, label: t('agreement.judge.no') },
        ]}
        value={form.values.answer || undefined}
        onChange={(value) => form.set('answer', value)}
      />
      <TextArea
        id={`weighed-words-${id}`}
        label={t('agreement.judge.words')}
        hint={t('agreement.read-by')}
        {...(form.error('/words') && { error: form.error('/words') })}
        value={form.values.words}
        onChange={(event) => form.set('words', event.target.value)}
      />
    </FormSheet>
  )
}

function View({ familyId, incapacity }: About & { incapacity: Incapacity }) {
  const t = useText()
  const put = useWrite('viewIncapacity')
  const { id, view } = incapacity
  const form = useForm(`weighed-view-${id}`, {
    stance: (view ? (view.objects ? 'objects' : 'sees') : '') as 'objects' | 'sees' | '',
    words: view?.words ?? '',
  })
  const send = () => {
    const { stance, words } = form.values
    const faults = [
      ...(stance ? [] : [{ pointer: '/objects', detail: t('agreement.answer.missing') }]),
      ...(words.trim() ? [] : [{ pointer: '/words', detail: t('agreement.words.missing') }]),
    ]
    if (faults.length > 0) return form.fail(faults)
    const body = { words, objects: stance === 'objects' }
    return form.submit(() => put.mutateAsync({ params: { familyId, incapacityId: id }, body }))
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/objects': `view-${id}`, '/words': `view-words-${id}` }}
      onSubmit={() => void send()}
      submitLabel={t('agreement.view.send')}
      cancelLabel={t('agreement.cancel')}
    >
      <ChoiceList
        id={`view-${id}`}
        label={t('agreement.view.label')}
        error={form.error('/objects')}
        choices={[
          { value: 'objects' as const, label: t('agreement.view.choice.objects') },
          { value: 'sees' as const, label: t('agreement.view.choice.sees') },
        ]}
        value={form.values.stance || undefined}
        onChange={(value) => form.set('stance', value)}
      />
      <TextArea
        id={`view-words-${id}`}
        label={t('agreement.view.words')}
        {...(form.error('/words') && { error: form.error('/words') })}
        value={form.values.words}
        onChange={(event) => form.set('words', event.target.value)}
      />
    </FormSheet>
  )
}
