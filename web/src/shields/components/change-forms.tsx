import { DayTextField } from '../../lib/day-field.tsx'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Shield } from '../pages/safety-page.tsx'
import { wordsIn } from './words.ts'

interface Props {
  familyId: string
  shield: Shield
}

/** Keeps more: words, one on a line, or that somebody is here at all. */
export function AddForm({ familyId, shield }: Props) {
  const t = useText()
  const add = useWrite('addToShield')
  const form = useForm(`shield-add-${shield.id}`, { words: '', more: [] as 'everything'[] })
  const send = async () => {
    const { more } = form.values
    const body = { words: wordsIn(form.values.words), helpers: [], ...(more[0] && { what: more[0] }) }
    const answer = await form.submit(() => add.mutateAsync({ params: { familyId, shieldId: shield.id }, body }))
    if (answer) form.clear()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/words': `words-${shield.id}`, '/words/0': `words-${shield.id}` }}
      onSubmit={() => void send()}
      submitLabel={t('safety.add.send')}
      cancelLabel={t('safety.cancel')}
    >
      <TextArea
        id={`words-${shield.id}`}
        label={t('safety.words')}
        hint={t('safety.words.hint')}
        error={form.error('/words') ?? form.error('/words/0')}
        value={form.values.words}
        onChange={(event) => form.set('words', event.target.value)}
      />
      {shield.what === 'whereabouts' && (
        <ChoiceList
          multiple
          id={`more-${shield.id}`}
          label={t('safety.add.more')}
          choices={[
            { value: 'everything', label: t('safety.what.everything', { of: shield.ofName, from: shield.fromName }) },
          ]}
          value={form.values.more}
          onChange={(value) => form.set('more', value)}
        />
      )}
    </FormSheet>
  )
}

/** Asks to lift it, with the reason. Nothing opens by asking. */
export function LiftForm({ familyId, shield }: Props) {
  const t = useText()
  const ask = useWrite('askToLift')
  const form = useForm(`shield-lift-${shield.id}`, { reason: '' })
  const send = () => form.submit((body) => ask.mutateAsync({ params: { familyId, shieldId: shield.id }, body }))
  return (
    <FormSheet
      form={form}
      fields={{ '/reason': `lift-${shield.id}` }}
      onSubmit={() => void send()}
      submitLabel={t('safety.lift.send')}
      cancelLabel={t('safety.cancel')}
    >
      <TextArea
        id={`lift-${shield.id}`}
        label={t('safety.lift.reason')}
        hint={t('safety.lift.hint')}
        error={form.error('/reason')}
        value={form.values.reason}
        onChange={(event) => form.set('reason', event.target.value)}
      />
    </FormSheet>
  )
}

/** The coordinator looked again, and names the next day. */
export function ReviewForm({ familyId, shield }: Props) {
  const t = useText()
  const review = useWrite('reviewShield')
  const form = useForm(`shield-review-${shield.id}`, { lookAgainOn: '' })
  const send = async () => {
    const answer = await form.submit((body) => review.mutateAsync({ params: { familyId, shieldId: shield.id }, body }))
    if (answer) form.clear()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/lookAgainOn': `look-${shield.id}` }}
      onSubmit={() => void send()}
      submitLabel={t('safety.review.send')}
      cancelLabel={t('safety.cancel')}
    >
      <DayTextField
        id={`look-${shield.id}`}
        label={t('safety.review.day')}
        error={form.error('/lookAgainOn')}
        value={form.values.lookAgainOn}
        onChange={(value) => form.set('lookAgainOn', value)}
      />
    </FormSheet>
  )
}
