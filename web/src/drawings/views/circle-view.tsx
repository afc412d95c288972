import { FACE, layCircle } from '@keukentafel/core/drawings/circle/lay-circle.ts'
import { useState } from 'react'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { CircleDrawing, TableFromAbove } from '../components/circle-drawing.tsx'
import { Pick } from '../components/pick.tsx'
import { Sheet } from '../components/sheet.tsx'
import { SayWhoSupports, Support, SupportLegend } from '../components/support.tsx'
import { useMeasure } from '../measure.ts'
import { ringsOf, strengthOf } from '../select/circle-input.ts'
import { usePeople } from '../use-people.tsx'

/** Who is around us, from near to far. */
export function CircleView() {
  const t = useText()
  const measure = useMeasure()
  const { family, circle, faceOf } = usePeople()
  const [whose, choose] = useState('')
  const everybody = ringsOf(family, circle)
  const ours = everybody.flatMap((ring) => (ring.key === 'help' ? [] : ring.people))
  const rings = everybody
    .map((ring) => ({ ...ring, people: ring.people.filter(({ id }) => id !== whose) }))
    .filter((ring) => ring.people.length > 0)
  const carried = whose ? [whose] : ours.map(({ id }) => id)
  const strength = (id: string) => strengthOf(family, [id], carried)
  const map = layCircle(
    rings.map(({ key, people }) => ({
      key,
      title: t(`drawings.ring.${key}`),
      places: people.map(({ id, name }) => ({ id, name, strength: strength(id) })),
    })),
    measure,
  )
  const title = t('drawings.name.kring')
  return (
    <Stack gap={4}>
      <Pick
        label={t('drawings.whose')}
        none={t('drawings.whose.us')}
        choices={ours.map(({ id, name }) => ({ value: id, label: name }))}
        value={whose}
        onChange={choose}
      />
      <Sheet
        title={title}
        width={map.width}
        height={map.height}
        legend={<SupportLegend used={map.places.flatMap((place) => place.strength ?? [])} />}
        twin={rings.map(({ key, people }) => (
          <section key={key} aria-labelledby={`ring-${key}`}>
            <h2 id={`ring-${key}`}>{t(`drawings.ring.${key}`)}</h2>
            <ul>
              {people.map(({ id, name, about }) => (
                <li key={id} dir="auto">
                  {about ? t('drawings.circle.person', { name, about }) : name}
                  <Support strength={strength(id)} name={name} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      >
        <CircleDrawing
          map={map}
          faceOf={(id) => faceOf(id, FACE)}
          middle={whose ? <g transform="translate(-40 -40)">{faceOf(whose, 80)}</g> : <TableFromAbove />}
        />
      </Sheet>
      <SayWhoSupports family={family} />
    </Stack>
  )
}
