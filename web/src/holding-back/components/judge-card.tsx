import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Holding, Known } from '../use-holdings.ts'
import { Earlier } from './earlier.tsx'
import { Settled } from './settled.tsx'

interface Props {
  familyId: string
  known: Known
  holding: Holding
  /** It was settled otherwise meanwhile: nothing is asked any more, and what was typed stays until it is closed. */
  over: boolean
  onTyped: (typed: boolean) => void
}

/** What the second professional is asked: the words, from whom, why, until when; and the answer. */
export function JudgeCard({ familyId, known, holding, over, onTyped }: Props) {
  const t = useText()
  const answer = useWrite('answerHolding')
  const form = useForm(`judge-${holding.id}`, { answer: '' as 'yes' | 'no' | '', words: '' })
  const name = known.nameOf(holding.heldBy)
  const send = () => {
    if (!form.values.answer) return form.fail([{ pointer: '/answer', detail: t('holding-back.judge.missing') }])
    // Stays until it is sent, also when nothing is asked any more.
    onTyped(true)
    return form
      .submit((values) =>
        answer.mutateAsync({
          params: { familyId, holdingId: holding.id },
          body: { ...values, answer: values.answer as 'yes' | 'no' },
        }),
      )
      .then((sent) => sent && onTyped(false))
  }
  if (over)
    return (
      <Card as="div">
        <Settled said={name} text={known.textOf(holding) ?? null} words={form.values.words}>
          <Button
            kind="quiet"
            onClick={() => {
              form.clear()
              onTyped(false)
            }}
          >
            {t('holding-back.over.close')}
          </Button>
        </Settled>
      </Card>
    )
  return (
    <Card as="div">
      <Stack gap={3}>
        <Quote said={name}>{known.textOf(holding) ?? ''}</Quote>
        <p>
          {t('holding-back.judge.ask', {
            name,
            from: known.names(holding.fromPersons),
            day: known.dayOf(holding.until),
          })}
        </p>
        <p>{t('holding-back.why', { reason: known.reasonOf(holding) })}</p>
        {holding.words && <p>{t('holding-back.words.other', { words: holding.words })}</p>}
        <Earlier known={known} holding={holding} />
        <p className="kt-soft">
          {holding.prolongs
            ? t('holding-back.judge.further')
            : t('holding-back.judge.before', { day: known.dayOf(holding.answerBefore) })}
        </p>
        <FormSheet
          form={form}
          fields={{ '/answer': `judge-${holding.id}`, '/words': `judge-words-${holding.id}` }}
          onSubmit={() => void send()}
          submitLabel={t('holding-back.judge.send')}
          cancelLabel={t('holding-back.cancel')}
        >
          <ChoiceList
            id={`judge-${holding.id}`}
            label={t('holding-back.judge.label')}
            error={form.error('/answer')}
            choices={[
              { value: 'yes' as const, label: t('holding-back.judge.yes'), hint: t('holding-back.judge.yes.hint') },
              {
                value: 'no' as const,
                label: t('holding-back.judge.no'),
                hint: t('holding-back.judge.no.hint', { name }),
              },
            ]}
            value={form.values.answer || undefined}
            onChange={(value) => form.set('answer', value)}
          />
          <TextArea
            id={`judge-words-${holding.id}`}
            label={t('holding-back.judge.words')}
            {...(form.error('/words') && { error: form.error('/words') })}
            value={form.values.words}
            onChange={(event) => {
              form.set('words', event.target.value)
              onTyped(event.target.value.trim() !== '')
            }}
          />
        </FormSheet>
      </Stack>
    </Card>
  )
}
