import { expect, test } from 'vitest'
import { acrOf, acrText } from './acr-text.ts'

test('lines become a table and back', () => {
  const table = { mfa: 'substantial', 'http://eidas.europa.eu/LoA/high?a=b': 'high' } as const
  expect(acrOf(acrText(table))).toEqual(table)
  expect(acrOf('  mfa=low \n\n')).toEqual({ mfa: 'low' })
  for (const wrong of ['', 'mfa', 'mfa = heel zeker', '= high', 'a = low\na = high'])
    expect(acrOf(wrong)).toBeUndefined()
})
