import { isAt } from '@keukentafel/core/attachment/bytes.ts'
import { bareJpeg } from '@keukentafel/core/attachment/jpeg.ts'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib'
import { faultOfSize, inflated } from './pdf-size.ts'

/** What was understood, without its traces; or everything that keeps it from being kept. */
export type CleanPdf = { bytes: Uint8Array } | { faults: string[] }

export const isPdf = (bytes: Uint8Array): boolean => isAt(bytes, 0, '%PDF-')

// What tells who made it, when, with what, or what it was before; in whatever it stands.
const traces: readonly string[] = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'CreatorInfo',
  'SpiderInfo',
  'Perms',
  'Threads',
]
// Who wrote a remark on a page, and when.
const ofRemarks: readonly string[] = ['T', 'M', 'CreationDate', 'NM', 'Subj']
const keysWithFault: Record<string, string> = {
  JS: 'pdf.script',
  JavaScript: 'pdf.script',
  XFA: 'pdf.form',
  EF: 'pdf.files',
}
const actions: Record<string, string> = {
  JavaScript: 'pdf.script',
  Launch: 'pdf.opens',
  GoToR: 'pdf.opens',
  GoToE: 'pdf.files',
  SubmitForm: 'pdf.opens',
  ImportData: 'pdf.opens',
  Rendition: 'pdf.film',
  Movie: 'pdf.film',
  Sound: 'pdf.film',
  RichMediaExecute: 'pdf.film',
}
const remarks: Record<string, string> = {
  FileAttachment: 'pdf.files',
  RichMedia: 'pdf.film',
  Screen: 'pdf.film',
  Movie: 'pdf.film',
  Sound: 'pdf.film',
  '3D': 'pdf.film',
}

/**
 * A PDF with what is seen and nothing of who made it, when, with what or where. Whatever runs, opens or carries something else along is refused by name, all at once; so
 * is what is locked, since nobody can look into it. What is not reached from its pages goes: older versions of it, and what was taken out before.
 */
export async function cleanPdf(given: Uint8Array): Promise<CleanPdf> {
  const size = await faultOfSize(given)
  if (size) return { faults: [size] }
  try {
    const doc = await PDFDocument.load(given, { updateMetadata: false, throwOnInvalidObject: true })
    if (!isTree(doc.context) || doc.getPageCount() === 0) return { faults: ['pdf.broken'] }
    const { context } = doc
    const faults = new Set<string>()
    const reached = await walk(context, faults)
    if (faults.size > 0) return { faults: [...faults].sort() }
    for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
    delete context.trailerInfo.Info
    delete context.trailerInfo.ID
    return { bytes: await doc.save({ addDefaultPage: false, updateFieldAppearances: false }) }
  } catch (error) {
    return { faults: [/encrypt/i.test(String((error as Error).message)) ? 'pdf.locked' : 'pdf.broken'] }
  }
}

/** Whether no page stands at two places: who follows pages that lead to themselves, or to the same ones again and again, does not come back. */
function isTree(context: PDFContext): boolean {
  const seen = new Set<PDFObject>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    const kids = object instanceof PDFDict ? object.lookup(PDFName.of('Kids')) : undefined
    if (!(kids instanceof PDFArray) || nameOf((object as PDFDict).lookup(PDFName.of('Type'))) !== 'Pages') continue
    for (const kid of kids.asArray()) {
      if (seen.has(kid)) return false
      seen.add(kid)
    }
  }
  return true
}

const elsewhere: readonly string[] = ['F', 'FFilter', 'Ref']
const isAddress = (value: PDFObject | undefined): boolean =>
  value instanceof PDFDict && nameOf(value.lookup(PDFName.of('S'))) === 'URI'
const nameOf = (value: PDFObject | undefined): string => (value instanceof PDFName ? value.decodeText() : '')

/** Goes along everything that hangs on the pages; takes traces off, notes faults, gives what it met. */
async function walk(context: PDFContext, faults: Set<string>): Promise<Set<PDFRef>> {
  const reached = new Set<PDFRef>()
  const left: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : []
  for (let next = left.pop(); next; next = left.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue
      reached.add(next)
      const found = context.lookup(next)
      if (found instanceof PDFRawStream) await bareImage(context, next, found, faults)
      if (found) left.push(context.lookup(next)!)
    } else if (next instanceof PDFArray) {
      if (next.asArray().some((one) => isAddress(context.lookup(one)))) faults.add('pdf.opens')
      left.push(...next.asArray())
    } else if (next instanceof PDFStream) {
      // What lies elsewhere is fetched from there by who reads it.
      if (elsewhere.some((key) => next.dict.has(PDFName.of(key)))) faults.add('pdf.opens')
      left.push(next.dict)
    } else if (next instanceof PDFDict) {
      look(next, faults)
      // Behind what one taps an address may stand (A). What calls one by itself tells who made it that it was opened, when, and from which network.
      if (next.entries().some(([key, value]) => nameOf(key) !== 'A' && isAddress(context.lookup(value))))
        faults.add('pdf.opens')
      left.push(...next.values())
    }
  }
  return reached
}

function look(dict: PDFDict, faults: Set<string>): void {
  const at = (key: string) => dict.lookup(PDFName.of(key))
  const type = nameOf(at('Type'))
  const subtype = nameOf(at('Subtype'))
  for (const key of dict.keys().map(nameOf)) {
    const fault = keysWithFault[key]
    if (fault) faults.add(fault)
    if (traces.includes(key)) dict.delete(PDFName.of(key))
  }
  const act = actions[nameOf(at('S'))]
  if (act) faults.add(act)
  if (type === 'EmbeddedFile' || type === 'Collection') faults.add('pdf.files')
  // A remark on a page has a place there.
  if (dict.has(PDFName.of('Rect'))) {
    const fault = remarks[subtype]
    if (fault) faults.add(fault)
    if (subtype !== 'Widget') for (const key of ofRemarks) dict.delete(PDFName.of(key))
  }
  if (type === 'Page') dict.delete(PDFName.of('B'))
  // A signature names who signed where, and does not hold for what was changed; how it looks on the page stays.
  if (nameOf(at('FT')) === 'Sig') dict.delete(PDFName.of('V'))
}

/** A photo in it has traces of its own. */
async function bareImage(context: PDFContext, ref: PDFRef, stream: PDFRawStream, faults: Set<string>): Promise<void> {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const filters = filter instanceof PDFArray ? filter.asArray().map((one) => nameOf(one)) : [nameOf(filter)]
  const isJpeg = (name: string | undefined) => name === 'DCTDecode' || name === 'DCT'
  if (filters.includes('JPXDecode')) return void faults.add('pdf.picture')
  if (!filters.some(isJpeg)) return
  const packed = filters.length === 2 && (filters[0] === 'FlateDecode' || filters[0] === 'Fl')
  const whole = filters.length === 1 ? stream.contents : packed ? await inflated(stream.contents) : undefined
  const bare = whole && isJpeg(filters.at(-1)) ? bareJpeg(whole) : undefined
  if (!bare) return void faults.add('pdf.picture')
  stream.dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
  if (packed) stream.dict.delete(PDFName.of('DecodeParms'))
  context.assign(ref, PDFRawStream.of(stream.dict, bare))
}
