import { capital } from '../../lib/capital.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Known } from '../pages/safety-page.tsx'
import { wordsIn } from './words.ts'

const first = () => ({
  id: newId(),
  otherId: newId(),
  ofPerson: '',
  fromPerson: '',
  what: '' as 'whereabouts' | 'everything' | '',
  words: '',
  helpers: [] as string[],
  reason: '',
  both: [] as 'both'[],
})

/** Of whom, from whom, what, which words, why. In force as soon as it is sent. */
export function SetForm({ familyId, known, onDone }: { familyId: string; known: Known; onDone: () => void }) {
  const t = useText()
  const set = useWrite('setShield')
  const form = useForm(`shield-${familyId}`, {
    ...first(),
    ofPerson: known.canProtect.length === 1 ? (known.canProtect[0] ?? '') : '',
  })
  const { ofPerson, fromPerson, what, helpers, both } = form.values
  const nameOf = (id: string) => known.people.find((p) => p.id === id)?.callName ?? t('safety.somebody')
  const names = {
    of: nameOf(ofPerson),
    from: known.people.find((p) => p.id === fromPerson)?.callName ?? t('safety.other'),
  }
  const send = async () => {
    const { reason } = form.values
    const faults = [
      ...(ofPerson ? [] : [{ pointer: '/ofPerson', detail: t('safety.set.of.missing') }]),
      ...(fromPerson ? [] : [{ pointer: '/fromPerson', detail: t('safety.set.from.missing') }]),
      ...(what ? [] : [{ pointer: '/what', detail: t('safety.set.what.missing') }]),
      ...(reason.trim() ? [] : [{ pointer: '/reason', detail: t('safety.set.reason.missing') }]),
    ]
    if (faults.length > 0 || !what) return form.fail(faults)
    const answer = await form.submit(({ id, otherId, words }) =>
      set.mutateAsync({
        params: { familyId },
        body: {
          id,
          ofPerson,
          fromPerson,
          what,
          words: wordsIn(words),
          helpers,
          reason,
          lookAgainOn: null,
          otherWay: both.length > 0 ? otherId : null,
        },
      }),
    )
    if (!answer) return
    form.clear()
    onDone()
  }
  const person = (id: string) => ({ value: id, label: nameOf(id) })
  const others = known.people.filter((p) => p.id !== ofPerson && p.id !== fromPerson && p.kind !== 'family')
  return (
    <FormSheet
      form={form}
      fields={{
        '/ofPerson': 'safety-of',
        '/fromPerson': 'safety-from',
        '/what': 'safety-what',
        '/words': 'safety-words',
        '/words/0': 'safety-words',
        '/helpers': 'safety-helpers',
        '/reason': 'safety-reason',
      }}
      onSubmit={() => void send()}
      submitLabel={t('safety.set.send')}
      cancelLabel={t('safety.cancel')}
    >
      <ChoiceList
        id="safety-of"
        beside
        label={t('safety.set.of')}
        error={form.error('/ofPerson')}
        choices={known.canProtect.map(person)}
        value={ofPerson || undefined}
        onChange={(value) => form.set('ofPerson', value)}
      />
      <ChoiceList
        id="safety-from"
        beside
        label={t('safety.set.from')}
        error={form.error('/fromPerson')}
        choices={known.people.filter((p) => p.id !== ofPerson).map((p) => person(p.id))}
        value={fromPerson || undefined}
        onChange={(value) => form.set('fromPerson', value)}
      />
      <ChoiceList
        id="safety-what"
        label={t('safety.set.what')}
        error={form.error('/what')}
        choices={(['whereabouts', 'everything'] as const).map((value) => ({
          value,
          label: t(`safety.what.${value}`, names),
          hint: capital(t(`safety.what.${value}.hint`, names)),
        }))}
        value={what || undefined}
        onChange={(value) => form.set('what', value)}
      />
      <TextArea
        id="safety-words"
        label={t('safety.words')}
        hint={t('safety.words.hint')}
        error={form.error('/words') ?? form.error('/words/0')}
        value={form.values.words}
        onChange={(event) => form.set('words', event.target.value)}
      />
      {others.length > 0 && (
        <ChoiceList
          multiple
          beside
          id="safety-helpers"
          label={t('safety.set.helpers', names)}
          hint={t('safety.set.helpers.hint')}
          error={form.error('/helpers')}
          choices={others.map((p) => person(p.id))}
          value={helpers}
          onChange={(value) => form.set('helpers', value)}
        />
      )}
      <TextArea
        id="safety-reason"
        label={t('safety.set.reason')}
        hint={t('safety.set.reason.hint')}
        error={form.error('/reason')}
        value={form.values.reason}
        onChange={(event) => form.set('reason', event.target.value)}
      />
      {ofPerson && fromPerson && (
        <ChoiceList
          multiple
          id="safety-both"
          label={t('safety.set.both')}
          choices={[{ value: 'both', label: t('safety.set.both.yes', names) }]}
          value={both}
          onChange={(value) => form.set('both', value)}
        />
      )}
    </FormSheet>
  )
}
