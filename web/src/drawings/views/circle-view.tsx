import { FACE, layCircle } from '@keukentafel/core/drawings/circle/lay-circle.ts'
import { useMemo } from 'react'
import { useText } from '../../lib/text.tsx'
import { CircleDrawing, TableFromAbove } from '../components/circle-drawing.tsx'
import { Sheet } from '../components/sheet.tsx'
import { useMeasure } from '../measure.ts'
import { ringsOf } from '../select/circle-input.ts'
import { usePeople } from '../use-people.tsx'

/** Who is around us, from near to far. */
export function CircleView() {
  const t = useText()
  const measure = useMeasure()
  const { family, circle, faceOf } = usePeople()
  const rings = ringsOf(family, circle).filter((ring) => ring.people.length > 0)
  const map = useMemo(
    () =>
      layCircle(
        rings.map(({ key, people }) => ({
          key,
          title: t(`drawings.ring.${key}`),
          places: people.map(({ id, name }) => ({ id, name, strength: undefined })),
        })),
        measure,
      ),
    [rings, measure, t],
  )
  const title = t('drawings.name.kring')
  return (
    <Sheet
      title={title}
      width={map.width}
      height={map.height}
      twin={rings.map(({ key, people }) => (
        <section key={key} aria-labelledby={`ring-${key}`}>
          <h2 id={`ring-${key}`}>{t(`drawings.ring.${key}`)}</h2>
          <ul>
            {people.map(({ id, name, about }) => (
              <li key={id} dir="auto">
                {about ? t('drawings.circle.person', { name, about }) : name}
              </li>
            ))}
          </ul>
        </section>
      ))}
    >
      <CircleDrawing map={map} faceOf={(id) => faceOf(id, FACE)} middle={<TableFromAbove />} />
    </Sheet>
  )
}
