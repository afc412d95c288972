import { PDFDocument, PDFName, PDFString } from 'pdf-lib'

/** What must not come through. */
export const PDF_MARKS = [
  'KanarieAuteur',
  'KanarieTitel',
  'KanarieMaker',
  'KanarieXmp',
  'KanarieOud',
  'KanarieOpmerking',
]

/** A letter of one page with its words, and with all that programs write about who made it; `more` adds what should not be there. */
export async function somePdf(more: (doc: PDFDocument) => void | Promise<void> = () => {}): Promise<Uint8Array> {
  const doc = await PDFDocument.create()
  const page = doc.addPage([300, 200])
  page.drawText('Zes weken geen gymzaal', { size: 12, x: 20, y: 150 })
  doc.setAuthor('KanarieAuteur')
  doc.setTitle('KanarieTitel')
  doc.setProducer('KanarieMaker')
  const { context } = doc
  const xmp = context.stream('<x:xmpmeta>KanarieXmp</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' })
  doc.catalog.set(PDFName.of('Metadata'), context.register(xmp))
  page.node.set(PDFName.of('LastModified'), PDFString.of('D:20261123'))
  // Something that no page reaches: an older version.
  context.register(PDFString.of('KanarieOud'))
  const remark = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [0, 0, 10, 10],
    T: PDFString.of('KanarieOpmerking'),
    Contents: PDFString.of('Let op'),
  })
  page.node.set(PDFName.of('Annots'), context.obj([context.register(remark)]))
  await more(doc)
  return doc.save({ useObjectStreams: false })
}

/** A PDF written by hand around what stands behind its page, for what the library does not make itself. */
export const lockedPdf = async (): Promise<Uint8Array> => {
  const text = Buffer.from(await somePdf()).toString('latin1')
  return Buffer.from(
    text.replace(/trailer\s*<</, 'trailer <</Encrypt <</Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4>>'),
    'latin1',
  )
}
