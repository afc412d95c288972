import { cleaned } from '@keukentafel/core/attachment/clean.ts'
import type { AttachmentType } from '@keukentafel/core/attachment/names.ts'
import type { Scanner } from '../scan/scanner.ts'
import { isPdf } from './clean-pdf.ts'
import { cleanPdfApart } from './clean-pdf-apart.ts'

/** What bytes are, without their traces; or everything that is wrong with them. */
export type Looked = { contentType: AttachmentType; bytes: Uint8Array } | { faults: string[] }

/**
 * The one way in for bytes: a scanner looks first, where there is one, at what was sent and not at what we make of it; then what they are is said by the bytes, and who
 * made them with what, when and where goes off.
 */
export async function lookedInto(given: Uint8Array, scanner?: Scanner): Promise<Looked> {
  if (scanner && (await scanner(given)) === 'found') return { faults: ['attachment.malware'] }
  if (!isPdf(given)) return cleaned(given) ?? { faults: ['attachment.unreadable'] }
  const pdf = await cleanPdfApart(given)
  return 'faults' in pdf ? pdf : { contentType: 'application/pdf', bytes: pdf.bytes }
}
