import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** All of it or nothing, readable by nobody else: written beside it under another name, then put in its place. */
export async function writeWhole(target: string, content: AsyncIterable<Buffer> | string): Promise<void> {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`)
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw new Error(`${target} could not be written: ${(error as Error).message}`)
  }
}
