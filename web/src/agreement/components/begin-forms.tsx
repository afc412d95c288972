import type { HelpGround } from '@keukentafel/core/law/help-grounds.ts'
import { type Form, useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { About } from '../use-agreements.ts'

interface Values {
  id: string
  subjectId: string
  seatId: string
  ground: HelpGround | ''
  what: string
  words: string
}
type Which = 'ask' | 'give' | 'ground'
const nothingYet = { subjectId: '', seatId: '', ground: '' as const, what: '', words: '' }
const grounds: readonly HelpGround[] = ['supervision-order', 'veilig-thuis', 'conflict-of-duties']
const fieldsOf = (which: Which) => ({
  '/subjectId': `${which}-whom`,
  '/seatId': `${which}-helper`,
  '/ground': `${which}-ground`,
  '/what': `${which}-what`,
  '/words': `${which}-words`,
})

function useBegin(which: Which, familyId: string, send: (values: Values) => Promise<unknown>) {
  const t = useText()
  const form = useForm<Values>(`help-${which}-${familyId}`, { id: newId(), ...nothingYet })
  const submit = async () => {
    const { subjectId, seatId, ground, what, words } = form.values
    const faults = [
      ...(subjectId ? [] : [{ pointer: '/subjectId', detail: t('agreement.whom.missing') }]),
      ...(which !== 'give' || seatId ? [] : [{ pointer: '/seatId', detail: t('agreement.helper.missing') }]),
      ...(which !== 'ground' || ground ? [] : [{ pointer: '/ground', detail: t('agreement.reason.missing') }]),
      ...(what.trim() ? [] : [{ pointer: '/what', detail: t('agreement.what.missing') }]),
      ...(which !== 'ground' || words.trim() ? [] : [{ pointer: '/words', detail: t('agreement.words.missing') }]),
    ]
    if (faults.length > 0) return form.fail(faults)
    if ((await form.submit(send)) === undefined) return
    form.clear()
    form.set('id', newId())
  }
  return { form, submit }
}

function Area({
  which,
  form,
  field,
  label,
  hint,
}: {
  which: Which
  form: Form<Values>
  field: 'what' | 'words'
  label: string
  hint?: string
}) {
  const error = form.error(`/${field}`)
  return (
    <TextArea
      id={`${which}-${field}`}
      label={label}
      {...(hint && { hint })}
      {...(error && { error })}
      value={form.values[field]}
      onChange={(event) => form.set(field, event.target.value)}
    />
  )
}

function Whom({ which, form, known, own }: { which: Which; form: Form<Values>; own: boolean } & Pick<About, 'known'>) {
  const t = useText()
  return (
    <ChoiceList
      id={`${which}-whom`}
      label={t('agreement.whom')}
      error={form.error('/subjectId')}
      choices={known.help.subjects
        .filter((one) => !own || one.can.give)
        .map(({ personId, callName }) => ({ value: personId, label: callName }))}
      value={form.values.subjectId || undefined}
      onChange={(value) => form.set('subjectId', value)}
    />
  )
}

/** A professional asks whether they may help. */
export function AskForm({ familyId, known }: About) {
  const t = useText()
  const ask = useWrite('askHelp')
  const { form, submit } = useBegin('ask', familyId, ({ id, subjectId, what }) =>
    ask.mutateAsync({ params: { familyId }, body: { id, subjectId, what } }),
  )
  return (
    <Stack gap={3}>
      <p>{t('agreement.ask.explain')}</p>
      <FormSheet
        form={form}
        fields={fieldsOf('ask')}
        onSubmit={() => void submit()}
        submitLabel={t('agreement.ask.send')}
        cancelLabel={t('agreement.cancel')}
      >
        <Whom which="ask" form={form} known={known} own={false} />
        <Area which="ask" form={form} field="what" label={t('agreement.what')} hint={t('agreement.what.hint')} />
      </FormSheet>
    </Stack>
  )
}

/** The family agrees to the help of somebody who did not ask. */
export function GiveForm({ familyId, known }: About) {
  const t = useText()
  const give = useWrite('giveHelp')
  const { form, submit } = useBegin('give', familyId, ({ id, subjectId, seatId, what, words }) =>
    give.mutateAsync({ params: { familyId }, body: { id, subjectId, seatId, what, words } }),
  )
  return (
    <Stack gap={3}>
      <p>{t('agreement.give.explain')}</p>
      <FormSheet
        form={form}
        fields={fieldsOf('give')}
        onSubmit={() => void submit()}
        submitLabel={t('agreement.give.send')}
        cancelLabel={t('agreement.cancel')}
      >
        <Whom which="give" form={form} known={known} own />
        <ChoiceList
          id="give-helper"
          label={t('agreement.helper')}
          error={form.error('/seatId')}
          choices={known.help.helpers.map(({ seatId, callName, role }) => ({
            value: seatId,
            label: callName,
            hint: role,
          }))}
          value={form.values.seatId || undefined}
          onChange={(value) => form.set('seatId', value)}
        />
        <Area which="give" form={form} field="what" label={t('agreement.what')} hint={t('agreement.what.hint')} />
        <Area which="give" form={form} field="words" label={t('agreement.answer.words')} />
      </FormSheet>
    </Stack>
  )
}

/** A professional writes down that they help without agreement, on a ground of the law. */
export function GroundForm({ familyId, known }: About) {
  const t = useText()
  const write = useWrite('groundHelp')
  const { form, submit } = useBegin('ground', familyId, ({ id, subjectId, what, words, ground }) =>
    write.mutateAsync({
      params: { familyId },
      body: { id, subjectId, what, words, ground: ground as HelpGround },
    }),
  )
  return (
    <Stack gap={3}>
      <p>{t('agreement.ground.explain')}</p>
      <FormSheet
        form={form}
        fields={fieldsOf('ground')}
        onSubmit={() => void submit()}
        submitLabel={t('agreement.ground.send')}
        cancelLabel={t('agreement.cancel')}
      >
        <Whom which="ground" form={form} known={known} own={false} />
        <ChoiceList
          id="ground-ground"
          label={t('agreement.ground.label')}
          error={form.error('/ground')}
          choices={grounds.map((value) => ({ value, label: t(`agreement.ground.${value}`) }))}
          value={form.values.ground || undefined}
          onChange={(value) => form.set('ground', value)}
        />
        <Area which="ground" form={form} field="what" label={t('agreement.what')} />
        <Area
          which="ground"
          form={form}
          field="words"
          label={t('agreement.ground.why')}
          hint={t('agreement.read-by')}
        />
      </FormSheet>
    </Stack>
  )
}
