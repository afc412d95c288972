import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const ways = [
  ['.br', promisify(brotliCompress)],
  ['.gz', promisify(gzip)],
] as const
/** Below this a compressed copy saves nothing that a packet would notice. */
const SMALLEST = 1000

/** Lays a compressed copy beside every text file of the build, so that the server needs no time for it. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const text = file.type === 'chunk' ? file.code : file.source
      if (!/\.(?:js|css|svg|json)$/.test(file.fileName) || text.length < SMALLEST) continue
      for (const [ending, compress] of ways)
        this.emitFile({ type: 'asset', fileName: file.fileName + ending, source: await compress(text) })
    }
  },
})
