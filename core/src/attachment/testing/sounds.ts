import { pageSum } from '../ogg.ts'

// Small sounds as browsers make them, each with something in it of who made it, where and when: for tests only.
export const MARKS = ['KanarieProgramma', 'KanarieTitel', 'KanariePlaats']
const [PROGRAM, TITLE, PLACE] = MARKS as [string, string, string]

type Part = number[] | Uint8Array | string
const flat = (...parts: Part[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )
const big = (value: number, length: number): number[] =>
  Array.from({ length }, (_, i) => Math.floor(value / 256 ** (length - 1 - i)) % 256)
const little = (value: number, length: number): number[] => big(value, length).reverse()

/** The head of Opus: one channel of 48 kHz. */
const HEAD = flat('OpusHead', [1, 1, ...little(312, 2), ...little(48_000, 4), 0, 0, 0])
const VOICE = Uint8Array.from({ length: 40 }, (_, i) => (i * 37 + 11) % 256)

const element = (id: number[], ...parts: Part[]) => {
  const content = flat(...parts)
  return flat(id, [0x40 | (content.length >> 8), content.length & 255], content)
}
const LIVE = [0x01, 255, 255, 255, 255, 255, 255, 255]

/** WebM as Chromium makes it live: parts without a size. `track`: 2 is sound, 1 a film. */
export function someWebm({ track = 2, codec = 'A_OPUS', voice = VOICE, docType = 'webm' } = {}): Uint8Array {
  const entry = [
    element([0xd7], [1]),
    element([0x73, 0xc5], [9, 9, 9]),
    element([0x83], [track]),
    element([0x86], codec),
    element([0x53, 0x6e], TITLE),
    element([0x63, 0xa2], HEAD),
    element([0xe1], element([0xb5], [0x47, 0x3b, 0x80, 0]), element([0x9f], [1])),
  ]
  return flat(
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], docType), element([0x42, 0x87], [4])),
    [0x18, 0x53, 0x80, 0x67],
    LIVE,
    element(
      [0x15, 0x49, 0xa9, 0x66],
      element([0x2a, 0xd7, 0xb1], big(1_000_000, 3)),
      element([0x44, 0x61], big(123_456_789, 8)),
      element([0x7b, 0xa9], TITLE),
      element([0x4d, 0x80], PROGRAM),
      element([0x57, 0x41], PROGRAM),
    ),
    element([0x16, 0x54, 0xae, 0x6b], element([0xae], ...entry)),
    element([0x12, 0x54, 0xc3, 0x67], 'x'.repeat(200), PLACE),
    [0x1f, 0x43, 0xb6, 0x75],
    LIVE,
    element([0xe7], [0]),
    element([0xa3], [0x81, 0, 0, 0x80], voice),
  )
}

function page(flags: number, number: number, packets: readonly Uint8Array[], serial = 7): Uint8Array {
  const sizes = packets.flatMap(({ length }) => [
    ...Array.from({ length: Math.floor(length / 255) }, () => 255),
    length % 255,
  ])
  const bytes = flat(
    'OggS',
    [0, flags],
    little(960 * number, 8),
    little(serial, 4),
    little(number, 4),
    [0, 0, 0, 0],
    [sizes.length, ...sizes],
    ...packets,
  )
  new DataView(bytes.buffer).setUint32(22, pageSum(bytes, 0, bytes.length), true)
  return bytes
}
/** Ogg as Firefox makes it, with what programs and people wrote on it. */
export function someOgg({ head = HEAD, second = 7 } = {}): Uint8Array {
  const note = `LOCATION=${PLACE} ${TITLE}`.padEnd(600, '.')
  const tags = flat('OpusTags', little(PROGRAM.length, 4), PROGRAM, little(1, 4), little(note.length, 4), note)
  return flat(page(2, 0, [head]), page(0, 1, [tags]), page(4, 2, [VOICE, VOICE], second))
}

const box = (name: string, ...parts: Part[]) => {
  const content = flat(...parts)
  return flat(big(content.length + 8, 4), name, content)
}
const none = (length: number): number[] => Array.from({ length }, () => 0)
const DAY = [1, 2, 3, 4]

/** MP4 as Safari makes it: in pieces, with days in it, and where. */
export function someMp4({ handler = 'soun', codec = 'mp4a' } = {}): Uint8Array {
  const tables = [
    box('stsd', none(4), big(1, 4), box(codec, none(28))),
    ...['stts', 'stsc', 'stco'].map((name) => box(name, none(8))),
    box('stsz', none(12)),
  ]
  const media = box(
    'mdia',
    box('mdhd', none(4), DAY, DAY, none(12)),
    box('hdlr', none(8), handler, none(12), PROGRAM, [0]),
    box(
      'minf',
      box('smhd', none(8)),
      box('dinf', box('dref', none(4), big(1, 4), box('url ', [0, 0, 0, 1], PLACE, [0]))),
      box('stbl', ...tables),
    ),
  )
  return flat(
    box('ftyp', 'iso5', none(4), 'isom', 'iso5'),
    box(
      'moov',
      box('mvhd', none(4), DAY, DAY, none(88)),
      box('trak', box('tkhd', [0, 0, 0, 3], DAY, DAY, none(72)), media),
      box('mvex', box('trex', none(24))),
      box('udta', box('meta', none(4), TITLE), box('loci', PLACE)),
    ),
    box('moof', box('mfhd', none(8)), box('traf', box('tfhd', none(8)), box('trun', none(12)))),
    box('mdat', VOICE),
  )
}
export const dayInMp4 = flat(DAY, DAY)

const segment = (marker: number, ...parts: Part[]) => {
  const content = flat(...parts)
  return flat([0xff, marker], big(content.length + 2, 2), content)
}
/** A photo as a telephone makes it: in pieces of the right form, with where, when and by whom in each place for that. */
export function someJpeg({ wide = 1600, high = 1200, frame = 0xc0, behind = '' } = {}): Uint8Array {
  return flat(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 1, 1], TITLE),
    segment(0xe1, 'Exif', [0, 0], 'MM', PLACE),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/', [0], PROGRAM),
    segment(0xed, 'Photoshop 3.0', [0], TITLE),
    segment(0xfe, PLACE),
    segment(0xdb, none(65)),
    segment(frame, [8], big(high, 2), big(wide, 2), [3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(0xc4, none(20)),
    segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
    [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    [0xff, 0xd9],
    behind,
  )
}

/** The same in base64. */
export function base64(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const left = bytes.length - i
    text += letters[three >> 18]! + letters[(three >> 12) & 63]!
    text += (left > 1 ? letters[(three >> 6) & 63]! : '=') + (left > 2 ? letters[three & 63]! : '=')
  }
  return text
}
