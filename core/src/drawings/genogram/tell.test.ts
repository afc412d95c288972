import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFamily, realFamily } from '../testing/some-family.ts'
import { layGenogram } from './lay-genogram.ts'
import { tellGenogram } from './tell.ts'

const measure = (text: string) => text.length * 9

describe('the twin in words', () => {
  test('says everybody and every relation that the drawing says, each once', () => {
    fc.assert(
      fc.property(fc.oneof(anyFamily(12), realFamily(12)), (family) => {
        const drawing = layGenogram(family, measure)
        const told = tellGenogram(
          family,
          drawing.persons.map((one) => one.person.id),
        )
        expect(told.map((one) => one.person.id)).toEqual(drawing.persons.map((one) => one.person.id))
        const said = told.flatMap((one) => one.sentences.flatMap((sentence) => sentence.relation ?? []))
        expect(said.sort()).toEqual(drawing.lines.flatMap((line) => line.relations).sort())
        const homes = told.flatMap((one) => one.sentences.filter(({ key }) => key === 'home'))
        expect(homes).toHaveLength(drawing.persons.flatMap((one) => one.homes).length)
        const died = told.filter((one) => one.sentences.some(({ key }) => key === 'deceased'))
        expect(died.map((one) => one.person.id)).toEqual(
          drawing.persons.filter((one) => one.person.deceasedOn).map((one) => one.person.id),
        )
      }),
      { numRuns: 60 },
    )
  })
})
