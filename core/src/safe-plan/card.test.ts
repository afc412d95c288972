import { expect, test } from 'vitest'
import { cardPage, telOf } from './card.ts'

const line = { id: '1', words: '<img src=x onerror="alert(1)">', phone: '06-1234 5678', below: ['a & b'] }
const card = {
  lang: 'nl',
  title: 'Kaart',
  written: 'Zo stond het vandaag',
  leave: 'Snel weg',
  parts: [
    { id: 'call', title: 'Bel', lines: [line] },
    { id: 'none', title: 'Leeg', lines: [] },
  ],
}

test('what people wrote is text and never a part of the page', () => {
  const html = cardPage(card)
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  expect(html).not.toContain('<img')
  expect(html).toContain('a &amp; b')
  expect(html).toContain('href="tel:0612345678"')
  expect(html).toContain('data-leave')
  expect(html).not.toContain('Leeg')
})

test('a number is called as it is meant', () => {
  expect(telOf('+31 6 12-34')).toBe('tel:+3161234')
  expect(telOf('0800-2000')).toBe('tel:08002000')
  expect(telOf('javascript:1')).toBe('tel:1')
})
