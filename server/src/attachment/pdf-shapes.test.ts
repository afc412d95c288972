import { expect, test } from 'vitest'
import { somePdf } from '../testing/some-pdf.ts'
import { lookedInto } from './looked-into.ts'

// Not packed, only shaped so that whoever follows it does not come back: depth, numbers, circles.
const head = '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X 4 0 R>>\nendobj\n'
const page = '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n'
const pages = `2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n${page}`
const tail = 'trailer\n<</Root 1 0 R>>\n%%EOF\n'
const pdf = (...parts: string[]) => Buffer.from([head, ...parts, tail].join(''), 'latin1')
const many = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n)).join('')

test.each<[string, Uint8Array]>([
  [
    'lists within lists, a million deep',
    pdf(pages, `4 0 obj\n${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}\nendobj\n`),
  ],
  [
    'dictionaries within dictionaries',
    pdf(pages, `4 0 obj\n${'<</A'.repeat(500_000)} 1 ${'>>'.repeat(500_000)}\nendobj\n`),
  ],
  ['lists that are never closed', pdf(pages, `4 0 obj\n${'['.repeat(2_000_000)}`)],
  [
    'half a million objects',
    pdf(
      pages,
      many(500_000, (n) => `${n + 5} 0 obj\n<<>>\nendobj\n`),
    ),
  ],
  [
    'a chain of objects, each in the next',
    pdf(
      pages,
      many(300_000, (n) => `${n + 4} 0 obj\n[${n + 5} 0 R]\nendobj\n`),
    ),
  ],
  ['pages that are their own parents', pdf('2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Count 9>>\nendobj\n', page)],
  [
    'pages that double at each turn',
    pdf(
      many(60, (n) => `${n + 2} 0 obj\n<</Type/Pages/Kids[${n + 3} 0 R ${n + 3} 0 R]/Count 1>>\nendobj\n`),
      '62 0 obj\n<</Type/Page/MediaBox[0 0 9 9]>>\nendobj\n',
    ),
  ],
  ['an object that is itself', pdf(pages, '4 0 obj\n4 0 R\nendobj\n')],
  ['a length that is never reached', pdf(pages, '4 0 obj\n<</Length 4 0 R>>\nstream\nx\nendstream\nendobj\n')],
  ['a number of a million digits', pdf(pages, `4 0 obj\n${'9'.repeat(1_000_000)}\nendobj\n`)],
  ['a table that points at itself', Buffer.concat([pdf(pages), Buffer.from('startxref\n9\n%%EOF\n')])],
])(
  'a PDF of %s gets an answer in time, and the next is read',
  async (_name, given) => {
    expect(given.length).toBeLessThan(20_000_000)
    let slow = 0
    let last = performance.now()
    const beat = setInterval(() => {
      slow = Math.max(slow, performance.now() - last)
      last = performance.now()
    }, 20)
    const began = performance.now()
    const [answer, next] = await Promise.all([lookedInto(given), somePdf().then((one) => lookedInto(one))])
    clearInterval(beat)
    // Kept, when it is only odd; else refused by name. Never a fault of ours, and nobody else waits.
    if ('faults' in answer) expect(['pdf.broken', 'pdf.too-large']).toContain(answer.faults[0])
    expect(next).toMatchObject({ contentType: 'application/pdf' })
    expect(slow).toBeLessThan(1500)
    expect(performance.now() - began).toBeLessThan(12_000)
  },
  30_000,
)
