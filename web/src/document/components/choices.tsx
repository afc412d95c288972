import type { Output } from '../../lib/api.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useRead } from '../../lib/query.ts'
import { useLocale, useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Grid, Stack } from '../../ui/layout.tsx'

/** What may be chosen about the document; `seatId` is somebody else it is for. */
export interface Wanted {
  register: 'adult' | 'youth' | 'child'
  languages: 'nl' | 'en' | 'nl-en' | 'en-nl'
  letters: 'normal' | 'large'
  extent: 'all' | 'circle'
  seatId: string | null
}

interface Props {
  table: Table
  isChild: boolean
  wanted: Wanted
  onChange: (wanted: Wanted) => void
}

/** How the document speaks and for whom it is. A child chooses only how large the letters are. */
export function Choices({ table, isChild, wanted, onChange }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const other = locale === 'nl' ? 'en' : 'nl'
  const letters = (
    <ChoiceList
      id="document-letters"
      label={t('document.letters')}
      choices={(['normal', 'large'] as const).map((value) => ({ value, label: t(`document.letters.${value}`) }))}
      value={wanted.letters}
      onChange={(value) => onChange({ ...wanted, letters: value })}
    />
  )
  if (isChild) return letters
  return (
    <Grid>
      <Stack gap={4}>
        {table.me?.kind === 'family' && <ForWhom table={table} wanted={wanted} onChange={onChange} />}
        <ChoiceList
          id="document-extent"
          label={t('document.extent')}
          choices={(['all', 'circle'] as const).map((value) => ({
            value,
            label: t(`document.extent.${value}`),
            hint: t(`document.extent.${value}.hint`),
          }))}
          value={wanted.extent}
          onChange={(value) => onChange({ ...wanted, extent: value })}
        />
      </Stack>
      <Stack gap={4}>
        <ChoiceList
          id="document-register"
          label={t('document.register')}
          hint={t('document.register.hint')}
          choices={(['adult', 'youth', 'child'] as const).map((value) => ({
            value,
            label: t(`document.register.${value}`),
          }))}
          value={wanted.register}
          onChange={(value) => onChange({ ...wanted, register: value })}
        />
        {letters}
        <ChoiceList
          id="document-languages"
          label={t('document.languages')}
          hint={t('document.languages.hint')}
          choices={([locale, other, `${locale}-${other}`] as Wanted['languages'][]).map((value) => ({
            value,
            label: t(`document.languages.${value}`),
          }))}
          value={wanted.languages}
          onChange={(value) => onChange({ ...wanted, languages: value })}
        />
      </Stack>
    </Grid>
  )
}

type Guest = Output<'readSharing'>['guests'][number]

function ForWhom({ table, wanted, onChange }: Omit<Props, 'isChild'>) {
  const t = useText()
  const { guests } = useRead('readSharing', { params: { familyId: table.plan.family.id } })
  if (guests.length === 0) return null
  const nameOf = ({ personId }: Guest) => table.person(personId)?.callName ?? ''
  return (
    <ChoiceList
      id="document-for"
      label={t('document.for')}
      hint={t('document.for.hint')}
      choices={[
        { value: '', label: t('document.for.me') },
        ...guests.map((guest) => ({ value: guest.seatId, label: nameOf(guest) })),
      ]}
      value={wanted.seatId ?? ''}
      onChange={(value) => onChange({ ...wanted, seatId: value || null })}
    />
  )
}
