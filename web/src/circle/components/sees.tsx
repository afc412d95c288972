import { useText } from '../../lib/text.tsx'
import { Grid, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { eye, lock } from '../../ui/pictograms-people.ts'
import './circle.css'

/** What somebody on a seat will see and what not; the keys come from the rules themselves. */
export function Sees({
  willSee,
  willNotSee,
  name,
}: {
  willSee: readonly string[]
  willNotSee: readonly string[]
  name?: string
}) {
  const t = useText()
  const list = (keys: readonly string[], picture: typeof eye) => (
    <ul className="circle-sees">
      {keys.map((key) => (
        <li key={key}>
          <Pictogram of={picture} />
          <span>{t(`circle.sees.${key}`)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <Grid narrow>
      <Stack gap={2}>
        <h3>{name ? t('circle.sees.will-name', { name }) : t('circle.sees.will')}</h3>
        {list(willSee, eye)}
      </Stack>
      {willNotSee.length > 0 && (
        <Stack gap={2}>
          <h3>{name ? t('circle.sees.will-not-name', { name }) : t('circle.sees.will-not')}</h3>
          {list(willNotSee, lock)}
        </Stack>
      )}
    </Grid>
  )
}
