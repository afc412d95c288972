import { call, callForBytes } from './api.ts'

interface Hanging {
  content?: { contentType?: string; url?: string; data?: string }
}
const HERE = /^\/api\/v1\/families\/([0-9a-f-]{36})\/attachments\/([0-9a-f-]{36})$/

/** Everything of a family that one may see, as one file. What is too large to come in one answer is fetched here, one by one, and put in its place. */
export async function takeOut(familyId: string): Promise<Blob> {
  const { entry, ...bundle } = (await call('exportFamily', { params: { familyId } })) as unknown as {
    entry: { resource: Hanging }[]
  }
  // In pieces: on a phone all of it in one text is too much.
  const parts: BlobPart[] = [JSON.stringify(bundle).slice(0, -1), ',"entry":[']
  for (const [n, one] of entry.entries()) {
    const at = HERE.exec(one.resource.content?.url ?? '')
    if (at?.[2] && one.resource.content) {
      const bytes = await callForBytes('readAttachment', { params: { familyId, attachmentId: at[2] }, query: {} })
      one.resource.content = { contentType: one.resource.content.contentType ?? '', data: await inBase64(bytes) }
    }
    parts.push(new Blob([n > 0 ? ',\n' : '\n', JSON.stringify(one)]))
    delete one.resource.content
  }
  return new Blob([...parts, ']}\n'], { type: 'application/fhir+json' })
}

const inBase64 = (bytes: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => fail(reader.error)
    reader.readAsDataURL(bytes)
  })
