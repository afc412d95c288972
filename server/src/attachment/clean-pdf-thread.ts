import { parentPort } from 'node:worker_threads'
import { decodePDFRawStream, PDFContext, PDFRawStream } from 'pdf-lib'
import { cleanPdf } from './clean-pdf.ts'

// A thread of its own: what is made to be heavy keeps nobody else waiting, and falls over by itself (clean-pdf-apart.ts).

/** What says how a PDF is put together is text; of what draws, the library unpacks nothing. */
const MOST_UNPACKED = 30_000_000

// The library unpacks what says how it is put together as far as it goes, whatever it is packed in and how often: no look from outside at what was
// sent sees all of it. All its ways to unpack grow in this one place.
interface Unpacking {
  ensureBuffer(size: number): unknown
}
const packed = PDFContext.create().obj({ Filter: 'FlateDecode' })
const some = decodePDFRawStream(PDFRawStream.of(packed, Uint8Array.of(0x78, 0x9c)))
const unpacking = Object.getPrototypeOf(Object.getPrototypeOf(some)) as Unpacking
const { ensureBuffer } = unpacking
unpacking.ensureBuffer = function (this: Unpacking, size: number) {
  // Not an error that the library would read past: nothing more is done here.
  if (size > MOST_UNPACKED) process.exit(1)
  return ensureBuffer.call(this, size)
}

parentPort!.on('message', (bytes: Uint8Array) => void cleanPdf(bytes).then((answer) => parentPort!.postMessage(answer)))
