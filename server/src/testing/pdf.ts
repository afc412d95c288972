import { inflateSync } from 'node:zlib'

/** What a PDF says besides what one sees: read here by itself, so that nothing hides behind a library. */
export interface PdfParts {
  /** The entries of the document information, decoded. */
  info: Record<string, string>
  /** XMP, when there is any. */
  xmp: boolean
  attachments: boolean
  links: boolean
  scripts: boolean
  tagged: boolean
  lang: string | null
  /** Every kind of element in the structure tree, in the order of the file. */
  tags: string[]
  /** Languages of pieces inside. */
  langs: string[]
  /** Titles of the outline. */
  outline: string[]
  pages: number
}

/** Takes a PDF of Chromium apart; streams that are packed are unpacked, so that a second kind of metadata cannot be missed. */
export function partsOf(pdf: Buffer): PdfParts {
  const raw = pdf.toString('latin1')
  const packed = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  const outside = raw.replace(/stream\r?\n[\s\S]*?endstream/g, '')
  const dictionaries = `${outside}\n${packed.filter((text) => text.includes('<<')).join('\n')}`
  const infoRef = /\/Info (\d+) 0 R/.exec(outside)?.[1]
  const infoBody = infoRef ? new RegExp(`(?:^|\\n)${infoRef} 0 obj([\\s\\S]*?)endobj`).exec(outside)?.[1] : ''
  const entries = [...(infoBody ?? '').matchAll(/\/(\w+) (\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)/g)]
  return {
    info: Object.fromEntries(entries.map(([, name, value]) => [name!, decoded(value!)])),
    xmp: /\/Type \/Metadata|<x:xmpmeta/.test(dictionaries),
    attachments: /\/EmbeddedFile|\/Filespec/.test(dictionaries),
    links: /\/URI|\/GoToR|\/Launch/.test(dictionaries),
    scripts: /\/JavaScript|\/JS\b/.test(dictionaries),
    tagged: /\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true/.test(dictionaries) || /\/Marked true/.test(dictionaries),
    lang: decodedOrNull(/\/Type \/Catalog[\s\S]*?\/Lang (\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)/.exec(outside)?.[1]),
    tags: [...dictionaries.matchAll(/\/Type \/StructElem[\s\S]*?\/S \/(\w+)/g)].map(([, tag]) => tag!),
    langs: [
      ...new Set(
        [...dictionaries.matchAll(/\/Lang (\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)/g)].map(([, v]) => decoded(v!)),
      ),
    ],
    outline: [...dictionaries.matchAll(/\/Title (\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)/g)].map(([, v]) => decoded(v!)),
    pages: (outside.match(/\/Type \/Page\b/g) ?? []).length,
  }
}

const decodedOrNull = (value: string | undefined) => (value === undefined ? null : decoded(value))

function decoded(value: string): string {
  const bytes = value.startsWith('<')
    ? Buffer.from(value.slice(1, -1), 'hex')
    : Buffer.from(
        value
          .slice(1, -1)
          .replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
          .replace(/\\(.)/g, '$1'),
        'latin1',
      )
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return bytes.subarray(2).swap16().toString('utf16le')
  return bytes.toString('latin1')
}
