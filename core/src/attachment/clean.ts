import { isAt } from './bytes.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanMp4 } from './mp4.ts'
import type { AttachmentType } from './names.ts'
import { cleanOgg } from './ogg.ts'
import { cleanPng } from './png.ts'
import { cleanWebm } from './webm.ts'

const forms: { type: AttachmentType; begins: (bytes: Uint8Array) => boolean; clean: typeof cleanWebm }[] = [
  { type: 'audio/webm', begins: (b) => isAt(b, 0, '\x1a\x45\xdf\xa3'), clean: cleanWebm },
  { type: 'audio/ogg', begins: (b) => isAt(b, 0, 'OggS'), clean: cleanOgg },
  { type: 'audio/mp4', begins: (b) => isAt(b, 4, 'ftyp'), clean: cleanMp4 },
  { type: 'image/jpeg', begins: (b) => isAt(b, 0, '\xff\xd8\xff'), clean: cleanJpeg },
  { type: 'image/png', begins: (b) => isAt(b, 1, 'PNG'), clean: cleanPng },
]

/**
 * What bytes are, by the bytes and not by what anybody calls them, without what tells by what program, when or where they were made.
 * Undefined for everything else. What is clean stays as it is.
 */
export function cleaned(given: Uint8Array): { contentType: AttachmentType; bytes: Uint8Array } | undefined {
  const form = forms.find(({ begins }) => begins(given))
  const bytes = form?.clean(given)
  return form && bytes && { contentType: form.type, bytes }
}
