import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { SeatKind } from '../model.ts'
import { DayAheadField } from './day-ahead-field.tsx'
import type { SeatValues } from './seat-values.ts'

interface Props {
  kind: SeatKind
  /** How somebody is reached is theirs alone to say. */
  own: boolean
  /** For how long is for the family to say; one's own time one may shorten. */
  mayTerm: boolean
  today: string
  values: SeatValues
  error: (field: keyof SeatValues) => string | undefined
  onChange: (field: keyof SeatValues, value: string) => void
}

/** The fields of a seat that who looks may change. */
export function SeatFields({ kind, own, mayTerm, today, values, error, onChange }: Props) {
  const t = useText()
  const optional = { marker: t('circle.optional') }
  const text = (field: keyof SeatValues) => ({
    id: `seat-${field}`,
    label: t(`circle.field.${field}`),
    error: error(field),
    value: values[field],
    onChange: (event: { target: { value: string } }) => onChange(field, event.target.value),
  })
  const day = (field: 'until' | 'lookAgainOn') => ({
    id: `seat-${field}`,
    label: t(`circle.field.${field}`),
    error: error(field),
    value: values[field],
    today,
    onChange: (value: string) => onChange(field, value),
  })
  const professional = kind === 'professional'
  return (
    <Stack gap={5}>
      <TextField {...text('role')} {...optional} />
      {professional && <TextField {...text('organisation')} {...optional} autoComplete="organization" />}
      <TextArea {...text('purpose')} {...(!professional && optional)} hint={t('circle.field.purpose-hint')} />
      <TextArea {...text('mayExpect')} {...optional} hint={t('circle.field.mayExpect-hint')} />
      <TextArea {...text('mayNotExpect')} {...optional} hint={t('circle.field.mayNotExpect-hint')} />
      {(mayTerm || own) && kind !== 'family' && (
        <DayAheadField {...day('until')} {...optional} hint={t('circle.field.until-hint')} />
      )}
      {kind !== 'family' && (
        <DayAheadField
          {...day('lookAgainOn')}
          {...(!professional && optional)}
          hint={t('circle.field.lookAgainOn-hint')}
        />
      )}
      {own && (
        <Stack gap={5} as="fieldset">
          <legend className="kt-field__label">{t('circle.field.contact')}</legend>
          <TextField {...text('phone')} {...optional} type="tel" autoComplete="tel" />
          <TextField {...text('reachable')} {...optional} hint={t('circle.field.reachable-hint')} />
          <ChoiceList
            id="seat-contactAudience"
            label={t('circle.field.contactAudience')}
            error={error('contactAudience')}
            value={values.contactAudience}
            onChange={(value) => onChange('contactAudience', value)}
            choices={['circle', 'family', 'nobody'].map((value) => ({ value, label: t(`circle.contact.${value}`) }))}
          />
        </Stack>
      )}
    </Stack>
  )
}
