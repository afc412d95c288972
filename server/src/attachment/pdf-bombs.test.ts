import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { somePdf } from '../testing/some-pdf.ts'
import { lookedInto } from './looked-into.ts'

// Small to send, and made so that the server falls over when it looks what it is. An object stream says how a PDF is put together, so it is unpacked
// before anything of it is known.
const pages = `%PDF-1.7
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>
endobj
`
const bomb = (filter: string, packed: Uint8Array) => {
  const dict = `<</Type/ObjStm/N 1/First 5/Filter${filter}/Length ${packed.length}>>`
  const parts = [
    `${pages}10 0 obj\n${dict}\nstream\n`,
    packed,
    '\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n',
  ]
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}
const zeroes = deflateSync(Buffer.alloc(200_000_000))
const hex = (bytes: Uint8Array) => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`)
// Zeroes, as much of them as codes of nine to twelve bits can say: each says one more than the one before.
function lzw(codes: number): Uint8Array {
  const bits: string[] = []
  const put = (code: number, width: number) => bits.push(code.toString(2).padStart(width, '0'))
  for (let round = 0; round < codes; round++) {
    put(256, round === 0 ? 9 : 12)
    put(0, 9)
    for (let next = 258; next < 4094; next++) put(next, next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12)
  }
  const all = bits.join('')
  return Uint8Array.from({ length: Math.floor(all.length / 8) }, (_, i) =>
    Number.parseInt(all.slice(i * 8, i * 8 + 8), 2),
  )
}
// Behind what seems to be its end: a piece that is stored as it is comes first.
function behindAnEnd(): Uint8Array {
  const said = Buffer.from('20 0 endstream ')
  const head = Buffer.from([0x78, 0x9c, 0, said.length, 0, ~said.length & 0xff, 0xff])
  return Buffer.concat([head, said, zeroes.subarray(2)])
}
const numbers = deflateSync(Buffer.from(`20 0 [${'0 '.repeat(28_000_000)}]`))

test.each<[string, Uint8Array]>([
  ['packed twice', bomb('[/FlateDecode/FlateDecode]', deflateSync(zeroes))],
  ['written as numbers first', bomb('[/ASCIIHexDecode/FlateDecode]', hex(zeroes))],
  ['packed in an older way', bomb('/LZWDecode', lzw(12))],
  ['behind what seems to be its end', bomb('/FlateDecode', behindAnEnd())],
  ['of many small things', bomb('/FlateDecode', numbers)],
])(
  'a bomb %s is refused in time, and what comes after it is read',
  async (_name, given) => {
    expect(given.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    let slow = 0
    let last = performance.now()
    const beat = setInterval(() => {
      slow = Math.max(slow, performance.now() - last)
      last = performance.now()
    }, 20)
    const [refused, next] = await Promise.all([lookedInto(given), somePdf().then((pdf) => lookedInto(pdf))])
    clearInterval(beat)
    expect(refused).toEqual({ faults: ['pdf.too-large'] })
    expect(next).toMatchObject({ contentType: 'application/pdf' })
    // Others are answered meanwhile, and it takes no more than what one thread may.
    expect(slow).toBeLessThan(1500)
    expect(process.memoryUsage().rss - before).toBeLessThan(900_000_000)
  },
  60_000,
)
