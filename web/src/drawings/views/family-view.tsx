import { layGenogram } from '@keukentafel/core/drawings/genogram/lay-genogram.ts'
import { tellGenogram } from '@keukentafel/core/drawings/genogram/tell.ts'
import { useMemo, useState } from 'react'
import { useRegister, useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { GenogramDrawing } from '../components/genogram-drawing.tsx'
import { GenogramLegend } from '../components/legend.tsx'
import { Pick } from '../components/pick.tsx'
import { Sheet } from '../components/sheet.tsx'
import { useMeasure } from '../measure.ts'
import { familyInput } from '../select/family-input.ts'
import { homeLetters } from '../select/home-letters.ts'
import { usePeople } from '../use-people.tsx'

/** Who is family of whom, over the generations: with faces, or with the signs of a genogram for who wants those. */
export function FamilyView() {
  const t = useText()
  const child = useRegister() === 'child'
  const measure = useMeasure()
  const { family, drawnOf } = usePeople()
  const [how, show] = useState<'faces' | 'signs'>('faces')
  const [centre, setCentre] = useState('')
  const input = useMemo(() => familyInput(family), [family])
  const drawing = useMemo(() => layGenogram(input, measure), [input, measure])
  const told = tellGenogram(
    input,
    drawing.persons.map((one) => one.person.id),
  )
  const letters = homeLetters(family.households)
  const homeOf = (id: string) => {
    const home = family.households.find((one) => one.id === id)
    return home && { letters: letters.get(id) ?? '?', colour: home.colour }
  }
  const faces = child || how === 'faces'
  return (
    <Stack gap={4}>
      {!child && (
        <div className="kt-no-print">
          <ChoiceList
            id="drawn-how"
            label={t('drawings.how')}
            beside
            value={how}
            onChange={show}
            choices={[
              { value: 'faces', label: t('drawings.how.faces') },
              { value: 'signs', label: t('drawings.how.signs') },
            ]}
          />
        </div>
      )}
      <Pick
        label={t('drawings.centre')}
        none={t('drawings.centre.nobody')}
        choices={drawing.persons.map(({ person }) => ({ value: person.id, label: person.name }))}
        value={centre}
        onChange={setCentre}
      />
      <Sheet
        title={t('drawings.name.familie')}
        width={drawing.width}
        height={drawing.height}
        legend={
          <GenogramLegend
            drawing={drawing}
            faces={faces}
            homes={family.households.flatMap((home) => {
              const look = homeOf(home.id)
              return look ? [{ ...look, name: home.name }] : []
            })}
          />
        }
        twin={
          <ul>
            {told.map(({ person, sentences }) => (
              <li key={person.id} dir="auto">
                <strong>{person.name}</strong>
                {sentences.length > 0 && (
                  <ul>
                    {sentences.map(({ key, values }) => (
                      <li key={`${key} ${Object.values(values).join()}`}>{t(`drawings.tell.${key}`, values)}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        }
      >
        <GenogramDrawing
          drawing={drawing}
          faces={faces}
          drawnOf={drawnOf}
          homeOf={homeOf}
          centre={centre || undefined}
        />
      </Sheet>
    </Stack>
  )
}
