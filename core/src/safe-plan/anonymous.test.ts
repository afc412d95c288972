import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maybeNames, withoutNames } from './anonymous.ts'

const people = [
  { names: ['Noor'], as: 'kind A' },
  { names: ['Oma Hermine', 'Hermine'], as: 'een grootouder' },
  { names: ['Jay'], as: 'kind B' },
]

test('every known name goes, also in capitals, beside a sign and as a part of a longer one', () =>
  expect(withoutNames('Noor, NOOR’s fiets en oma Hermine (Hermine) met Jayden en Jay.', people)).toBe(
    'kind A, kind A’s fiets en een grootouder (een grootouder) met Jayden en kind B.',
  ))

test('what points at somebody without a name goes too', () => {
  const text = 'Bel 06-1234 5678 of a.b@school.nl, 1234 AB, geboren 3-4-2015 of 3 april 2015, bsn 123456782.'
  expect(withoutNames(text, [])).toBe('Bel […] of […], […], geboren […] of […], bsn […].')
})

test('no name that is known is left, whatever is written around it', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = withoutNames(`${before} Noor ${after}`, people)
      expect(text).not.toMatch(/(?<![\p{L}\p{N}])noor(?![\p{L}\p{N}])/iu)
    }),
  ))

test('what may be a name nobody here knows is pointed out', () =>
  expect(maybeNames('Een kind slaapt bij Ruud. Daar is het rustig, zegt Ruud op Zonnestraat.')).toEqual([
    'Ruud',
    'Zonnestraat',
  ]))
