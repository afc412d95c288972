/// <reference types="node" />
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const ways = [
  ['.br', (text: Buffer) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })],
  ['.gz', promisify(gzip)],
] as const
/** Below this a compressed copy saves nothing that a packet would notice. */
const SMALLEST = 1000

/** Lays a compressed copy beside every text file of the build, so that the server needs no time for it. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  // After everything was written: earlier the code may still change.
  async writeBundle({ dir }) {
    if (!dir) return
    const files = (await readdir(dir, { recursive: true })).filter((name) => /\.(?:js|css|svg)$/.test(name))
    for (const name of files) {
      const file = path.join(dir, name)
      const text = await readFile(file)
      if (text.length < SMALLEST) continue
      for (const [ending, compress] of ways) await writeFile(file + ending, await compress(text))
    }
  },
})
