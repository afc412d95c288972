import { someWebm } from '@keukentafel/core/attachment/testing/sounds.ts'
import type { Answer, Client } from './app.ts'

/** Sends bytes as a browser does. */
export const postSound = (
  client: Client,
  path: string,
  bytes: Uint8Array = someWebm(),
  { key, type = 'audio/webm' }: { key?: string; type?: string } = {},
): Promise<Answer> => client.post(path, Buffer.from(bytes), { headers: { 'content-type': type }, ...(key && { key }) })
