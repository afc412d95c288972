import { type HoldGround, holdGroundNames } from '@keukentafel/core/law/rights-terms.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import type { Form } from '../../lib/form.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** On which ground, why and until when something stays. */
export interface Why {
  ground: HoldGround | ''
  reason: string
  until: string
}
export const noReason: Why = { ground: '', reason: '', until: '' }
export const whyFields = { '/ground': 'hold-ground', '/reason': 'hold-reason', '/until': 'hold-until' }

/** What is missing of it: keys of texts, so that all faults are told at once. */
export const missingWhy = ({ ground, reason, until }: Why) =>
  [
    ...(ground === '' ? ['ground' as const] : []),
    ...(reason.trim() === '' ? ['reason' as const] : []),
    ...(until === '' ? ['until' as const] : []),
  ].map((field) => ({ pointer: `/${field}`, key: `rights.hold.${field}.missing` as const }))

/** The fields for it, the same for who helps at the table and for a privacy officer. */
export function HoldFields<V extends Why>({ form: given }: { form: Form<V> }) {
  const t = useText()
  const form = given as unknown as Form<Why>
  const { ground, reason, until } = form.values
  return (
    <>
      <ChoiceList
        id="hold-ground"
        label={t('rights.hold.ground')}
        error={form.error('/ground')}
        choices={holdGroundNames.map((value) => ({ value, label: t(`rights.ground.${value}`) }))}
        value={ground || undefined}
        onChange={(value) => form.set('ground', value)}
      />
      <TextArea
        id="hold-reason"
        label={t('rights.hold.reason')}
        hint={t('rights.hold.reason.hint')}
        {...(form.error('/reason') && { error: form.error('/reason') })}
        value={reason}
        onChange={(event) => form.set('reason', event.target.value)}
      />
      <DayTextField
        id="hold-until"
        label={t('rights.hold.until')}
        hint={t('rights.hold.until.hint')}
        error={form.error('/until')}
        value={until}
        onChange={(value) => form.set('until', value)}
      />
    </>
  )
}
