import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Seat } from '../model.ts'

const whys = ['well', 'another', 'else'] as const

/** Asks somebody, kindly and with the reason, whether they can step back. */
export function AskForm({ familyId, seat, onDone }: { familyId: string; seat: Seat; onDone: () => void }) {
  const t = useText()
  const ask = useWrite('askToLeave')
  const form = useForm(`step-back-${seat.id}`, { why: 'well' as (typeof whys)[number], words: '' })
  const { why, words } = form.values
  const send = () => {
    if (why === 'else' && words.trim() === '')
      return form.fail([{ pointer: '/reason', detail: t('contribution.error.words') }])
    const reason = [why === 'else' ? '' : t(`contribution.ask.said.${why}`), words.trim()].filter(Boolean).join(' ')
    void form
      .submit(() => ask.mutateAsync({ params: { familyId, seatId: seat.id }, body: { reason } }))
      .then((answer) => answer && onDone())
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/reason': 'ask-words' }}
      onSubmit={send}
      submitLabel={t('contribution.ask.send', { name: seat.callName })}
      onCancel={onDone}
      cancelLabel={t('contribution.cancel')}
    >
      <ChoiceList
        id="ask-why"
        label={t('contribution.ask.why')}
        value={why}
        choices={whys.map((value) => ({ value, label: t(`contribution.ask.why.${value}`) }))}
        onChange={(value) => form.set('why', value)}
      />
      <TextArea
        id="ask-words"
        label={t('contribution.ask.words', { name: seat.callName })}
        hint={t('contribution.ask.hint', { name: seat.callName })}
        {...(why !== 'else' && { marker: t('contribution.optional') })}
        value={words}
        error={form.error('/reason')}
        onChange={(event) => form.set('words', event.target.value)}
      />
    </FormSheet>
  )
}
