import type { RepresentativeKind } from '@keukentafel/core/law/incapacity.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { About, Agreement } from '../use-agreements.ts'

interface Values {
  id: string
  findings: string
  consulted: string
  secondSeatId: string
  representativeKind: RepresentativeKind | 'authority' | ''
  representativeId: string
  reviewOn: string
}
const nothingYet: Omit<Values, 'id'> = {
  findings: '',
  consulted: '',
  secondSeatId: '',
  representativeKind: '',
  representativeId: '',
  reviewOn: '',
}
const kinds = ['authority', 'curator', 'mentor', 'authorised', 'partner', 'relative'] as const

/** Everything that is written down before somebody else may decide this one thing. */
export function IncapacityForm({ familyId, known, agreement }: About & { agreement: Agreement }) {
  const t = useText()
  const record = useWrite('recordIncapacity')
  const { id: agreementId } = agreement
  const who = known.nameOf(agreement.subjectId)
  const form = useForm<Values>(`incapacity-${agreementId}`, { id: newId(), ...nothingYet })
  const { values, set } = form
  const send = async () => {
    const { representativeKind: kind } = values
    const missing = (ok: boolean, pointer: string, detail: string) => (ok ? [] : [{ pointer, detail }])
    const faults = [
      ...missing(values.findings.trim() !== '', '/findings', t('agreement.incapacity.findings.missing')),
      ...missing(values.consulted.trim() !== '', '/consulted', t('agreement.incapacity.consulted.missing')),
      ...missing(values.secondSeatId !== '', '/secondSeatId', t('agreement.incapacity.second.missing')),
      ...missing(
        kind === 'authority' || (kind !== '' && values.representativeId !== ''),
        '/representativeId',
        t('agreement.incapacity.instead.missing'),
      ),
      ...missing(values.reviewOn !== '', '/reviewOn', t('agreement.incapacity.review.missing')),
    ]
    if (faults.length > 0) return form.fail(faults)
    const done = await form.submit(({ representativeKind, representativeId, ...rest }) => {
      const named = representativeKind !== 'authority' && representativeKind !== ''
      return record.mutateAsync({
        params: { familyId, agreementId },
        body: {
          ...rest,
          representativeKind: named ? representativeKind : null,
          representativeId: named ? representativeId : null,
        },
      })
    })
    if (done) form.clear()
  }
  const area = (field: 'findings' | 'consulted', hint: string) => {
    const error = form.error(`/${field}`)
    return (
      <TextArea
        id={`incapacity-${field}-${agreementId}`}
        label={t(`agreement.incapacity.${field}`, { who })}
        hint={hint}
        {...(error && { error })}
        value={values[field]}
        onChange={(event) => set(field, event.target.value)}
      />
    )
  }
  const person = (
    <ChoiceList
      id={`incapacity-person-${agreementId}`}
      label={t('agreement.incapacity.person')}
      choices={known.plan.persons
        .filter((one) => one.kind !== 'professional' && one.id !== agreement.subjectId)
        .map(({ id, callName }) => ({ value: id, label: callName }))}
      value={values.representativeId || undefined}
      onChange={(value) => set('representativeId', value)}
    />
  )
  return (
    <Stack gap={3}>
      <p>{t('agreement.incapacity.explain', { who })}</p>
      <p>{t('agreement.incapacity.reads', { who })}</p>
      <FormSheet
        form={form}
        fields={{
          '': `incapacity-findings-${agreementId}`,
          '/findings': `incapacity-findings-${agreementId}`,
          '/consulted': `incapacity-consulted-${agreementId}`,
          '/secondSeatId': `incapacity-second-${agreementId}`,
          '/representativeId': `incapacity-instead-${agreementId}`,
          '/reviewOn': `incapacity-review-${agreementId}`,
        }}
        onSubmit={() => void send()}
        submitLabel={t('agreement.incapacity.send')}
        cancelLabel={t('agreement.cancel')}
      >
        {area('findings', t('agreement.incapacity.findings.hint'))}
        {area('consulted', t('agreement.incapacity.consulted.hint'))}
        <ChoiceList
          id={`incapacity-second-${agreementId}`}
          label={t('agreement.incapacity.second')}
          error={form.error('/secondSeatId')}
          choices={known.help.helpers
            .filter((one) => one.personId !== known.me)
            .map(({ seatId, callName, role }) => ({ value: seatId, label: callName, hint: role }))}
          value={values.secondSeatId || undefined}
          onChange={(value) => set('secondSeatId', value)}
        />
        <ChoiceList
          id={`incapacity-instead-${agreementId}`}
          label={t('agreement.incapacity.instead')}
          error={form.error('/representativeId')}
          choices={kinds.map((value) => ({
            value,
            label: t(`agreement.instead.${value}`),
            ...(value !== 'authority' && { followUp: person }),
          }))}
          value={values.representativeKind || undefined}
          onChange={(value) => set('representativeKind', value)}
        />
        <DayTextField
          id={`incapacity-review-${agreementId}`}
          label={t('agreement.incapacity.review')}
          hint={t('agreement.incapacity.review.hint')}
          error={form.error('/reviewOn')}
          value={values.reviewOn}
          onChange={(value) => set('reviewOn', value)}
        />
      </FormSheet>
    </Stack>
  )
}
