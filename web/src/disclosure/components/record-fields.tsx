import type { DisclosureGround } from '@keukentafel/core/law/disclosure-grounds.ts'
import type { Output } from '../../lib/api.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import type { Form } from '../../lib/form.tsx'
import type { Plan } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { WhatFields } from './what-fields.tsx'

export interface Values {
  id: string
  ground: DisclosureGround | ''
  to: string
  name: string
  items: string[]
  necessity: string
  tried: string
  consulted: string
  reviewOn: string
  tell: 'now' | 'later' | ''
  toldOn: string
  whyNotTold: string
}
export const nothingYet: Omit<Values, 'id'> = {
  ground: '',
  to: '',
  name: '',
  items: [],
  necessity: '',
  tried: '',
  consulted: '',
  reviewOn: '',
  tell: '',
  toldOn: '',
  whyNotTold: '',
}
/** Where a fault is shown. */
export const fields = {
  '/ground': 'disclose-ground',
  '/seatId': 'disclose-to',
  '/recipientName': 'disclose-to',
  '/itemIds': 'disclose-what',
  '/necessity': 'disclose-necessity',
  '/tried': 'disclose-tried',
  '/consulted': 'disclose-consulted',
  '/reviewOn': 'disclose-review',
  '/tell': 'disclose-tell',
  '/toldOn': 'disclose-told',
  '/whyNotTold': 'disclose-why',
}
const grounds: readonly DisclosureGround[] = [
  'veilig-thuis',
  'child-protection-board',
  'supervision-order',
  'foster-parent',
  'conflict-of-duties',
  'legal-duty',
]

/** What is not filled in, all at once. */
export const faultsOf = (values: Values, t: ReturnType<typeof useText>) => {
  const missing = (ok: boolean, pointer: string, detail: string) => (ok ? [] : [{ pointer, detail }])
  return [
    ...missing(values.ground !== '', '/ground', t('disclosure.form.ground.missing')),
    ...missing(
      values.to !== '' && (values.to !== 'outside' || values.name.trim() !== ''),
      '/seatId',
      t('disclosure.form.to.missing'),
    ),
    ...missing(values.items.length > 0, '/itemIds', t('disclosure.form.what.missing')),
    ...missing(values.necessity.trim() !== '', '/necessity', t('disclosure.form.necessity.missing')),
    ...missing(values.consulted.trim() !== '', '/consulted', t('disclosure.form.consulted.missing')),
    ...missing(values.reviewOn !== '', '/reviewOn', t('disclosure.form.review.missing')),
    ...missing(values.tell !== '', '/tell', t('disclosure.form.tell.missing')),
    ...missing(values.tell !== 'later' || values.toldOn !== '', '/toldOn', t('disclosure.form.review.missing')),
  ]
}

interface Props {
  form: Form<Values>
  plan: Plan
  guests: Output<'readSharing'>['guests']
}
/** Everything that is written down. */
export function RecordFields({ form, plan, guests }: Props) {
  const t = useText()
  const { values, set } = form
  const area = (
    field: 'necessity' | 'tried' | 'consulted' | 'whyNotTold',
    id: string,
    label: string,
    hint?: string,
  ) => {
    const error = form.error(`/${field}`)
    return (
      <TextArea
        id={id}
        label={label}
        {...(hint && { hint })}
        {...(error && { error })}
        value={values[field]}
        onChange={(event) => set(field, event.target.value)}
      />
    )
  }
  const later = (
    <>
      <DayTextField
        id="disclose-told"
        label={t('disclosure.form.told')}
        hint={t('disclosure.form.told.hint')}
        error={form.error('/toldOn')}
        value={values.toldOn}
        onChange={(value) => set('toldOn', value)}
      />
      {area('whyNotTold', 'disclose-why', t('disclosure.form.why'))}
    </>
  )
  const outside = (
    <TextField
      id="disclose-name"
      label={t('disclosure.form.name')}
      hint={t('disclosure.form.name.hint')}
      value={values.name}
      onChange={(event) => set('name', event.target.value)}
    />
  )
  return (
    <>
      <ChoiceList
        id="disclose-ground"
        label={t('disclosure.form.ground')}
        error={form.error('/ground')}
        choices={grounds.map((value) => ({ value, label: t(`disclosure.ground.${value}`) }))}
        value={values.ground || undefined}
        onChange={(value) => set('ground', value)}
      />
      <ChoiceList
        id="disclose-to"
        label={t('disclosure.form.to')}
        error={form.error('/seatId') ?? form.error('/recipientName')}
        choices={[
          ...guests.map((one) => ({ value: one.seatId, label: one.callName, hint: one.role })),
          { value: 'outside', label: t('disclosure.form.to.outside'), followUp: outside },
        ]}
        value={values.to || undefined}
        onChange={(value) => set('to', value)}
      />
      <WhatFields
        plan={plan}
        error={form.error('/itemIds')}
        value={values.items}
        onChange={(value) => set('items', value)}
      />
      {area('necessity', 'disclose-necessity', t('disclosure.form.necessity'))}
      {area('tried', 'disclose-tried', t('disclosure.form.tried'))}
      {area('consulted', 'disclose-consulted', t('disclosure.form.consulted'), t('disclosure.form.consulted.hint'))}
      <DayTextField
        id="disclose-review"
        label={t('disclosure.form.review')}
        hint={t('disclosure.form.review.hint')}
        error={form.error('/reviewOn')}
        value={values.reviewOn}
        onChange={(value) => set('reviewOn', value)}
      />
      <ChoiceList
        id="disclose-tell"
        label={t('disclosure.form.tell')}
        error={form.error('/tell')}
        choices={[
          { value: 'now' as const, label: t('disclosure.form.tell.now') },
          { value: 'later' as const, label: t('disclosure.form.tell.later'), followUp: later },
        ]}
        value={values.tell || undefined}
        onChange={(value) => set('tell', value)}
      />
    </>
  )
}
