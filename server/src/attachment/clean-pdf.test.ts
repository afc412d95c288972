import { deflateSync } from 'node:zlib'
import { bareJpeg } from '@keukentafel/core/attachment/jpeg.ts'
import { MARKS, someJpeg } from '@keukentafel/core/attachment/testing/sounds.ts'
import { PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import { expect, test } from 'vitest'
import { lockedPdf, PDF_MARKS, somePdf } from '../testing/some-pdf.ts'
import { cleanPdf } from './clean-pdf.ts'

/** All that stands in it, also in what is packed. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false })
  const plain = await doc.save({ useObjectStreams: false, addDefaultPage: false })
  return Buffer.from(bytes).toString('latin1') + Buffer.from(plain).toString('latin1')
}
async function clean(given: Uint8Array): Promise<Uint8Array> {
  const found = await cleanPdf(given)
  if ('faults' in found) throw new Error(found.faults.join())
  return found.bytes
}
const faults = async (given: Uint8Array) => {
  const found = await cleanPdf(given)
  return 'faults' in found ? found.faults : []
}

test('who made it, with what and when goes, also from a remark and an older version; the page stays as it was', async () => {
  const given = await somePdf()
  const before = await everythingIn(given)
  for (const mark of PDF_MARKS)
    expect(before + Buffer.from(before.match(/<FEFF[0-9A-F]+>/g)?.join('') ?? '').toString()).toMatch(
      new RegExp(`${mark}|${Buffer.from(mark, 'utf16le').swap16().toString('hex').toUpperCase()}`),
    )
  const bytes = await clean(given)
  const after = await everythingIn(bytes)
  for (const mark of PDF_MARKS) {
    expect(after).not.toContain(mark)
    expect(after).not.toContain(Buffer.from(mark, 'utf16le').swap16().toString('hex').toUpperCase())
  }
  expect(after).not.toMatch(/\/Info|\/Metadata|\/Author|\/Producer|\/LastModified|CreationDate/)
  expect(after).toContain('Let op')
  const doc = await PDFDocument.load(bytes, { updateMetadata: false })
  expect([doc.getPageCount(), doc.getPage(0).getSize()]).toEqual([1, { width: 300, height: 200 }])
})

test('what is clean stays as it is, to the byte: so a file that is brought in can be checked', async () => {
  const once = await clean(await somePdf())
  expect(Buffer.from(await clean(once)).equals(Buffer.from(once))).toBe(true)
})

test('a photo in it loses where it was taken, packed once more or not', async () => {
  const photo = someJpeg()
  for (const packed of [false, true]) {
    const given = await somePdf((doc) => {
      const dict = doc.context.obj({
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        Filter: packed ? ['FlateDecode', 'DCTDecode'] : 'DCTDecode',
      })
      const ref = doc.context.register(PDFRawStream.of(dict, packed ? deflateSync(photo) : photo))
      doc.getPage(0).node.set(PDFName.of('Foto'), ref)
    })
    const bytes = Buffer.from(await clean(given)).toString('latin1')
    for (const mark of MARKS) expect(bytes).not.toContain(mark)
    expect(bytes).toContain(Buffer.from(bareJpeg(photo)!).toString('latin1'))
  }
})

test('what runs, opens or carries something along is refused by name, all at once', async () => {
  const action = (more: Record<string, unknown>) => (doc: PDFDocument) =>
    doc.catalog.set(PDFName.of('OpenAction'), doc.context.obj(more as never))
  expect(await faults(await somePdf((doc) => void doc.addJavaScript('x', 'app.alert(1)')))).toEqual(['pdf.script'])
  expect(await faults(await somePdf((doc) => doc.attach(Buffer.from('x'), 'x.exe')))).toEqual(['pdf.files'])
  expect(await faults(await somePdf(action({ S: 'Launch', F: PDFString.of('calc.exe') })))).toEqual(['pdf.opens'])
  expect(await faults(await somePdf(action({ S: 'SubmitForm' })))).toEqual(['pdf.opens'])
  expect(await faults(await somePdf(action({ S: 'Rendition' })))).toEqual(['pdf.film'])
  const xfa = await somePdf((doc) => doc.catalog.set(PDFName.of('AcroForm'), doc.context.obj({ XFA: [] })))
  expect(await faults(xfa)).toEqual(['pdf.form'])
  const image = await somePdf((doc) => {
    const dict = doc.context.obj({ Subtype: 'Image', Filter: 'JPXDecode' })
    doc.getPage(0).node.set(PDFName.of('Foto'), doc.context.register(PDFRawStream.of(dict, Buffer.from('x'))))
  })
  expect(await faults(image)).toEqual(['pdf.picture'])
  const both = await somePdf(async (doc) => {
    doc.addJavaScript('x', 'app.alert(1)')
    await doc.attach(Buffer.from('x'), 'x.exe')
  })
  expect(await faults(both)).toEqual(['pdf.files', 'pdf.script'])
  // A name written otherwise is the same name.
  const other = Buffer.from(
    Buffer.from(await somePdf(action({ S: 'Launch' })))
      .toString('latin1')
      .replace('/Launch', '/La#75nch'),
    'latin1',
  )
  expect(await faults(other)).toEqual(['pdf.opens'])
})

test('an address may stand behind what one taps; what calls one by itself, or lies elsewhere, is refused', async () => {
  const call = { S: 'URI', URI: PDFString.of('https://elders.example/gezien') }
  const on = (key: string, value: unknown) =>
    somePdf((doc) => doc.catalog.set(PDFName.of(key), doc.context.obj(value as never)))
  const page = (value: unknown) =>
    somePdf((doc) => doc.getPage(0).node.set(PDFName.of('AA'), doc.context.obj(value as never)))
  expect(await faults(await on('OpenAction', call))).toEqual(['pdf.opens'])
  expect(await faults(await on('OpenAction', { S: 'GoTo', Next: call }))).toEqual(['pdf.opens'])
  expect(await faults(await on('OpenAction', { S: 'GoTo', Next: [{ S: 'GoTo' }, call] }))).toEqual(['pdf.opens'])
  expect(await faults(await page({ O: call }))).toEqual(['pdf.opens'])
  const behind = await somePdf((doc) =>
    doc.catalog.set(PDFName.of('OpenAction'), doc.context.register(doc.context.obj(call))),
  )
  expect(await faults(behind)).toEqual(['pdf.opens'])
  const picture = await somePdf((doc) => {
    const dict = doc.context.obj({ Subtype: 'Image', F: PDFString.of('https://elders.example/foto.jpg') })
    doc.getPage(0).node.set(PDFName.of('Foto'), doc.context.register(PDFRawStream.of(dict, Buffer.from(''))))
  })
  expect(await faults(picture)).toEqual(['pdf.opens'])
  const tapped = await somePdf((doc) => {
    const link = doc.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: call })
    doc.getPage(0).node.set(PDFName.of('Annots'), doc.context.obj([doc.context.register(link)]))
  })
  expect(await faults(tapped)).toEqual([])
  expect(await everythingIn(await clean(tapped))).toContain('elders.example/gezien')
})

test('locked, broken, empty or a bomb: one clear name', async () => {
  expect(await faults(await lockedPdf())).toEqual(['pdf.locked'])
  expect(await faults(Buffer.from('%PDF-1.7\nniets'))).toEqual(['pdf.broken'])
  expect(await faults((await somePdf()).subarray(0, 300))).toEqual(['pdf.broken'])
  const bomb = await somePdf((doc) => {
    const dict = doc.context.obj({ Filter: 'FlateDecode' })
    const big = deflateSync(Buffer.alloc(70_000_000))
    doc.getPage(0).node.set(PDFName.of('Groot'), doc.context.register(PDFRawStream.of(dict, big)))
  })
  expect(await faults(bomb)).toEqual(['pdf.too-large'])
})
