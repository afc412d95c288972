import { crc32 } from '../png.ts'
import { MARKS } from './sounds.ts'

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const four = (n: number) => Uint8Array.from([n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255])
const flat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

/** One piece of a PNG. */
export function chunk(type: string, content: string | Uint8Array): Uint8Array {
  const body = flat(latin(type), typeof content === 'string' ? latin(content) : content)
  return flat(four(body.length - 4), body, four(crc32(body)))
}

/** One grey dot, with everything that a phone writes beside it. */
export function somePng({ wide = 1, more = [] as Uint8Array[] } = {}): Uint8Array {
  // A dot of zlib: one stored block of two bytes.
  const dot = Uint8Array.from([0x78, 0x01, 0x01, 0x02, 0x00, 0xfd, 0xff, 0x00, 0x80, 0x00, 0x82, 0x00, 0x81])
  return flat(
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', flat(four(wide), four(1), Uint8Array.from([8, 0, 0, 0, 0]))),
    chunk('sRGB', '\0'),
    chunk('iCCP', `${MARKS[0]}\0\0x`),
    chunk('pHYs', '\0\0\0\x01\0\0\0\x01\0'),
    chunk('tEXt', `Author\0${MARKS[0]}`),
    chunk('iTXt', `Title\0\0\0\0\0${MARKS[1]}`),
    chunk('zTXt', `Comment\0\0${MARKS[2]}`),
    chunk('eXIf', `MM\0*${MARKS[2]}`),
    chunk('tIME', '\x07\xea\x0b\x17\x02\x03\x04'),
    ...more,
    chunk('IDAT', dot),
    chunk('IEND', ''),
    latin(MARKS[1]!),
  )
}
