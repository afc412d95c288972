import { type OwnTerm, ownTerms } from '@keukentafel/core/law/retention.ts'
import { useState } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'

/** How long the own words stay: as long as one wants, or until so many years after the last change. */
export function OwnTermForm({ familyId, years }: { familyId: string; years: number | null }) {
  const t = useText()
  const choose = useWrite('chooseTerm')
  const [saved, setSaved] = useState(false)
  const form = useForm(`own-term-${familyId}`, { years: years === null ? 'never' : String(years) })
  const send = async () => {
    const value = form.values.years === 'never' ? null : (Number(form.values.years) as OwnTerm)
    setSaved(Boolean(await form.submit(() => choose.mutateAsync({ params: { familyId }, body: { years: value } }))))
  }
  return (
    <Stack gap={3}>
      {saved && <p role="status">{t('rights.term.saved')}</p>}
      <FormSheet
        form={form}
        fields={{ '/years': 'own-term' }}
        onSubmit={() => void send()}
        submitLabel={t('rights.term.save')}
        cancelLabel=""
      >
        <ChoiceList
          id="own-term"
          label={t('rights.term')}
          hint={t('rights.term.hint')}
          error={form.error('/years')}
          choices={[
            { value: 'never', label: t('rights.term.never') },
            ...ownTerms.map((value) => ({ value: String(value), label: t('rights.term.years', { years: value }) })),
          ]}
          value={form.values.years}
          onChange={(value) => {
            setSaved(false)
            form.set('years', value)
          }}
        />
      </FormSheet>
    </Stack>
  )
}
