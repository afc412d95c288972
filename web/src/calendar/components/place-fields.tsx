import type { Form } from '../../lib/form.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextField } from '../../ui/text-field.tsx'

const places = ['home', 'elsewhere', 'phone'] as const
type Place = { place: (typeof places)[number] | undefined; where: string }
/** At home, elsewhere or by phone; elsewhere with its own name. */
export function PlaceFields<V extends Place>({ form }: { form: Form<V> }) {
  const t = useText()
  const { values } = form
  const set = form.set as (field: keyof Place, value: string) => void
  return (
    <>
      <ChoiceList
        id="place"
        beside
        label={t('visit.form.place')}
        value={values.place}
        error={form.error('/content/place')}
        choices={places.map((place) => ({ value: place, label: t(`visit.place.${place}`) }))}
        onChange={(place) => set('place', place)}
      />
      {values.place === 'elsewhere' && (
        <TextField
          id="where"
          label={t('visit.form.where')}
          marker={t('visit.form.optional')}
          value={values.where}
          error={form.error('/content/where')}
          onChange={(event) => set('where', event.target.value)}
          autoComplete="off"
          dir="auto"
        />
      )}
    </>
  )
}
