import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWords, makeDictionary } from './match.ts'
import { terms } from './terms.ts'

const list = makeDictionary([
  { id: 'gezag', forms: ['gezag', 'ouderlijk gezag'] },
  { id: 'ots', forms: ['ondertoezichtstelling', 'OTS'] },
  { id: 'gi', forms: ['gecertificeerde instelling', 'GI'] },
  { id: 'jim', forms: ['JIM'] },
  { id: 'coordinator', forms: ['coördinator'] },
  { id: 'afspraak', forms: ['afspraak'] },
  { id: 'gezin', forms: ['gezin'] },
  { id: 'brief', forms: ['brief'] },
  { id: 'huis', forms: ['gezinshuis'] },
  { id: 'melding', forms: ['melding'] },
])
const said = (text: string) => findWords(text, list).map(({ start, end, ids }) => [text.slice(start, end), ...ids])

describe('words in a text', () => {
  test('whole words only', () => {
    expect(said('Het gezag ligt bij mama. Gezagsdrager, ongezag, gezagje.')).toEqual([['gezag', 'gezag']])
    expect(said('“Gezag”, (gezag) gezag/gezag')).toHaveLength(4)
    expect(said('OTS-verzoek')).toEqual([['OTS', 'ots']])
  })
  test('with and without marks, and in capitals', () => {
    expect(said('De coördinator, de coordinator en DE COÖRDINATOR')).toHaveLength(3)
    expect(said('de coo\u0308rdinator')).toEqual([['coo\u0308rdinator', 'coordinator']])
  })
  test('plurals', () => {
    expect(said('afspraken gezinnen brieven gezinshuizen meldingen coördinatoren').map(([, id]) => id)).toEqual([
      'afspraak',
      'gezin',
      'brief',
      'huis',
      'melding',
      'coordinator',
    ])
    expect(said('gecertificeerde instellingen')).toEqual([['gecertificeerde instellingen', 'gi']])
  })
  test('an abbreviation only as it is written: a name is no word of the list', () => {
    expect(said('Jim en de GI’s, twee GIs, ots, gi, JIM').map(([word]) => word)).toEqual(['GI’s', 'GIs', 'JIM'])
  })
  test('the longest one, over white space but not over a full stop', () => {
    expect(said('ouderlijk  gezag')).toEqual([['ouderlijk  gezag', 'gezag']])
    expect(said('ouderlijk. Gezag')).toEqual([['Gezag', 'gezag']])
  })
  test('what two people explain is found as both', () => {
    const both = makeDictionary([
      { id: 'a', forms: ['startgesprek'] },
      { id: 'b', forms: ['Startgesprek'] },
    ])
    expect(findWords('het startgesprek', both)[0]?.ids).toEqual(['a', 'b'])
  })
  test('any text at all: pieces lie in the text, after each other, and the words are those of the text', () => {
    const all = makeDictionary(terms.map(({ id, nl }) => ({ id, forms: nl.forms })))
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...terms.flatMap(({ nl }) => nl.forms), ' ', '. ', '’s'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let end = 0
        for (const found of findWords(text, all)) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(found.end).toBeGreaterThan(found.start)
          expect(found.end).toBeLessThanOrEqual(text.length)
          end = found.end
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the words of the house', () => {
  test.each(['nl', 'en'] as const)('are each found by every form, in %s', (locale) => {
    const all = makeDictionary(terms.map((term) => ({ id: term.id, forms: term[locale].forms })))
    const lost = terms.flatMap(({ id, [locale]: { forms } }) =>
      forms.filter((form) => !findWords(`x, ${form}.`, all).some(({ ids }) => ids.includes(id))),
    )
    expect(lost).toEqual([])
  })
  test('are explained in short sentences, each once', () => {
    const most = (text: string) =>
      Math.max(...text.split(/[.:;]/).map((part) => part.split(/\s+/).filter(Boolean).length))
    for (const locale of ['nl', 'en'] as const)
      expect(
        terms
          .filter((term) => most(term[locale].means) > (locale === 'nl' ? 12 : 14))
          .map(({ id }) => `${id} ${locale}`),
      ).toEqual([])
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
  })
})
