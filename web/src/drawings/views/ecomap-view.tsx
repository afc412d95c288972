import { FACE, layCircle } from '@keukentafel/core/drawings/circle/lay-circle.ts'
import { useState } from 'react'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { CircleDrawing } from '../components/circle-drawing.tsx'
import { Pick } from '../components/pick.tsx'
import { Sheet, Words } from '../components/sheet.tsx'
import { Support, SupportLegend } from '../components/support.tsx'
import { useMeasure } from '../measure.ts'
import { strengthOf, systemsOf } from '../select/circle-input.ts'
import { usePeople } from '../use-people.tsx'

const MIDDLE = 112
const SMALL = 44

/** One home, or all of the family, and what is around it: people, and organisations with who comes from them. */
export function EcomapView() {
  const t = useText()
  const measure = useMeasure()
  const { family, circle, faceOf } = usePeople()
  const [homeId, choose] = useState('')
  const { home, inside, systems } = systemsOf(family, circle, homeId || undefined)
  const middle = home?.name ?? t('drawings.ecomap.us')
  const carried = inside.map((one) => one.id)
  const places = systems.map(({ id, name, people }) => ({
    id,
    name,
    strength: strengthOf(
      family,
      people.map((one) => one.id),
      carried,
    ),
  }))
  const map = layCircle([{ key: 'around', title: '', places }], measure, MIDDLE)
  const systemOf = (id: string) => systems.find((system) => system.id === id)
  return (
    <Stack gap={4}>
      {family.households.length > 1 && (
        <Pick
          label={t('drawings.ecomap.home')}
          none={t('drawings.ecomap.all')}
          choices={family.households.map(({ id, name }) => ({ value: id, label: name }))}
          value={homeId}
          onChange={choose}
        />
      )}
      <Sheet
        title={t('drawings.name.ecokaart')}
        width={map.width}
        height={map.height}
        legend={<SupportLegend used={map.places.flatMap((place) => place.strength ?? [])} />}
        twin={
          <>
            <p dir="auto">
              {t('drawings.ecomap.middle', { home: middle, names: inside.map(({ name }) => name).join(', ') })}
            </p>
            <ul>
              {systems.map(({ id, name, people }) => (
                <li key={id} dir="auto">
                  {people.length === 1 && people[0]!.id === id
                    ? name
                    : t('drawings.ecomap.system', { name, names: people.map((one) => one.name).join(', ') })}
                  <Support strength={map.places.find((place) => place.id === id)?.strength} name={name} />
                </li>
              ))}
            </ul>
          </>
        }
      >
        <CircleDrawing
          plain
          map={map}
          middleRadius={MIDDLE}
          faceOf={(id) => {
            const people = systemOf(id)?.people ?? []
            return people.length === 1 ? faceOf(people[0]!.id, FACE) : <Together count={people.length} />
          }}
          middle={<Inside faces={inside.map(({ id }) => faceOf(id, SMALL))} name={middle} />}
        />
      </Sheet>
    </Stack>
  )
}

/** Several people of one organisation: a house with how many. */
function Together({ count }: { count: number }) {
  return (
    <g className="kt-drawing__together">
      <path d="M6 26L30 6l24 20v30H6z" />
      <text x="30" y="46" textAnchor="middle">
        {count}
      </text>
    </g>
  )
}

function Inside({ faces, name }: { faces: React.ReactNode[]; name: string }) {
  const shown = faces.slice(0, 6)
  const columns = Math.min(3, shown.length)
  const rows = Math.ceil(shown.length / 3)
  return (
    <>
      {shown.map((face, i) => {
        const inRow = Math.min(columns, shown.length - Math.floor(i / 3) * 3)
        const x = ((i % 3) - inRow / 2) * (SMALL + 6) + 3
        const y = (Math.floor(i / 3) - rows / 2) * (SMALL + 6) - 8
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: faces have no more than their place here
          <g key={i} transform={`translate(${x} ${y})`}>
            {face}
          </g>
        )
      })}
      <Words lines={name.length > 22 ? [`${name.slice(0, 21)}…`] : [name]} x={0} y={rows > 1 ? 50 : 28} step={19} />
    </>
  )
}
