import type { Genogram } from '@keukentafel/core/drawings/genogram/shape.ts'
import { useText } from '../../lib/text.tsx'
import type { HomeLook } from './genogram-drawing.tsx'
import { HomeSign } from './symbol.tsx'

type Props = { drawing: Genogram; faces: boolean; homes: (HomeLook & { name: string })[] }
const shapes = {
  square: 'M2 2h20v20H2z',
  circle: 'M12 2a10 10 0 0 1 0 20 10 10 0 0 1 0-20z',
  diamond: 'M12 0l12 12-12 12L0 12z',
  triangle: 'M12 2l11 20H1z',
}

/** What lines and signs mean, as far as they stand in this drawing. */
export function GenogramLegend({ drawing, faces, homes }: Props) {
  const t = useText()
  const lines = new Set(drawing.lines.flatMap((line) => (line.is === 'stem' || line.is === 'twins' ? [] : [line.kind])))
  const used = new Set(faces ? [] : drawing.persons.map(({ person }) => person.shape))
  const died = drawing.persons.some(({ person }) => person.deceasedOn !== null)
  const here = homes.filter(({ name }) => drawing.persons.some((one) => one.homes.some((home) => home.name === name)))
  return (
    <ul className="kt-legend" aria-hidden="true">
      {here.map((home) => (
        <li key={home.letters}>
          <svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
            <HomeSign {...home} />
          </svg>
          {home.name}
        </li>
      ))}
      {[...used].map((shape) => (
        <li key={shape}>
          <svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
            <path className="kt-genogram__outline" d={shapes[shape]} />
          </svg>
          {t(`drawings.shape.${shape}`)}
        </li>
      ))}
      {died && (
        <li>
          <svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
            <path className="kt-genogram__over" d={faces ? 'M3 21L21 3' : 'M3 3l18 18M21 3L3 21'} />
          </svg>
          {t('drawings.legend.died')}
        </li>
      )}
      {[...lines].map((kind) => (
        <li key={kind}>
          <svg aria-hidden="true" width="44" height="24" viewBox="0 0 44 24">
            <path className={`kt-line kt-line--${kind}`} d="M2 12H42" />
            {(kind === 'separated' || kind === 'divorced') && <path className="kt-line" d="M16 20l8-16" />}
            {kind === 'divorced' && <path className="kt-line" d="M22 20l8-16" />}
          </svg>
          {t(`drawings.line.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
