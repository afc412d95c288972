import { expect, test } from 'vitest'
import { fromBase64, sameBytes } from './bytes.ts'
import { cleaned } from './clean.ts'
import { pageSum } from './ogg.ts'
import { base64, dayInMp4, MARKS, someJpeg, someMp4, someOgg, someWebm } from './testing/sounds.ts'

const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const sounds = { 'audio/webm': someWebm(), 'audio/ogg': someOgg(), 'audio/mp4': someMp4() }

test.each(Object.entries(sounds))(
  '%s: the voice stays to the byte, who made it with what, where and when goes',
  (type, sound) => {
    for (const mark of MARKS) expect(textOf(sound)).toContain(mark)
    const clean = cleaned(sound)!
    expect(clean.contentType).toBe(type)
    expect(clean.bytes.length).toBe(sound.length)
    for (const mark of MARKS) expect(textOf(clean.bytes)).not.toContain(mark)
    const voice = textOf(sound).slice(-40)
    expect(textOf(clean.bytes).endsWith(voice)).toBe(true)
    // What was given stays as it was, and what is clean stays as it is.
    expect(textOf(sound)).toContain(MARKS[0])
    expect(sameBytes(cleaned(clean.bytes)!.bytes, clean.bytes)).toBe(true)
  },
)

test('the day goes out of each: WebM keeps none, MP4 has nought', () => {
  expect(textOf(sounds['audio/mp4'])).toContain(textOf(dayInMp4))
  expect(textOf(cleaned(sounds['audio/mp4'])!.bytes)).not.toContain(textOf(dayInMp4))
  expect(textOf(sounds['audio/webm'])).toContain('\x44\x61\x40\x08')
  expect(textOf(cleaned(sounds['audio/webm'])!.bytes)).not.toContain('\x44\x61\x40\x08')
})

test('a page of Ogg of which the tags were emptied has the right sum, also a long one', () => {
  const { bytes } = cleaned(someOgg())!
  for (let at = textOf(bytes).indexOf('OggS'); at >= 0; at = textOf(bytes).indexOf('OggS', at + 4)) {
    const next = textOf(bytes).indexOf('OggS', at + 4)
    const until = next < 0 ? bytes.length : next
    expect(new DataView(bytes.buffer).getUint32(at + 22, true)).toBe(pageSum(bytes, at, until))
  }
})

test('a photo keeps the picture and loses where, when, by whom, small pictures in it and what comes behind', () => {
  const photo = someJpeg({ behind: MARKS.join() })
  for (const mark of MARKS) expect(textOf(photo)).toContain(mark)
  const { contentType, bytes } = cleaned(photo)!
  expect(contentType).toBe('image/jpeg')
  for (const mark of [...MARKS, 'Exif', 'JFIF', 'adobe', 'Photoshop', '\xff\xe1', '\xff\xfe'])
    expect(textOf(bytes)).not.toContain(mark)
  expect(textOf(bytes).startsWith('\xff\xd8\xff\xdb')).toBe(true)
  expect(textOf(bytes).endsWith('\x01\x02\xff\x00\x03\xff\xd0\x04\xff\xd9')).toBe(true)
  expect(sameBytes(cleaned(bytes)!.bytes, bytes)).toBe(true)
})

test('a film, another voice form, two streams, a page, a picture, a program and nothing at all are refused', () => {
  const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)))
  for (const bad of [
    someWebm({ track: 1 }),
    someWebm({ codec: 'A_VORBIS' }),
    someWebm({ docType: 'matroska' }),
    someOgg({ head: bytes('\x80theora film') }),
    someOgg({ second: 8 }),
    someMp4({ handler: 'vide' }),
    someMp4({ codec: 'avc1' }),
    bytes('<!doctype html><script>alert(1)</script>'),
    bytes('\xff\xd8\xff\xe0 JFIF'),
    someJpeg({ wide: 1601 }),
    someJpeg({ high: 0 }),
    someJpeg({ frame: 0xc3 }),
    someJpeg().subarray(0, -2),
    bytes('\x7fELF'),
    bytes('RIFF....WAVE'),
    new Uint8Array(0),
  ])
    expect(cleaned(bad)).toBeUndefined()
})

test('cut anywhere or with any byte changed it is refused or clean, and never breaks', () => {
  for (const sound of [...Object.values(sounds), someJpeg()]) {
    for (let i = 0; i < sound.length; i++) {
      const cut = cleaned(sound.subarray(0, i))
      if (cut) for (const mark of MARKS) expect(textOf(cut.bytes)).not.toContain(mark)
      const changed = sound.slice()
      changed[i] = changed[i]! ^ 0x55
      expect(() => cleaned(changed)).not.toThrow()
    }
  }
})

test('base64 is read in its one form, to the byte', () => {
  for (const length of [0, 1, 2, 3, 4, 255]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 91 + 200) % 256)
    expect(fromBase64(base64(bytes))).toEqual(bytes)
  }
  for (const bad of ['a', 'ab', 'abc', 'ab=c', 'a===', 'ab\n=', 'aB==', '_w==']) expect(fromBase64(bad)).toBeUndefined()
})
