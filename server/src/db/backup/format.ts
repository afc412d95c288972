import { createReadStream, type ReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Table } from './tables.ts'

// A backup is one compressed text: a line of JSON that says what it is; of every table its rows as COPY writes them and a
// line with `\.`; and a line of JSON with the number of rows of each, which is there only when nothing is missing.

/** The first line. */
export interface Head {
  keukentafel: 'backup'
  format: 1
  version: string
  at: string
  migrations: string[]
  tables: Table[]
}
/** The last line. */
export interface Tail {
  rows: Record<string, number>
}

/** The line after the rows of a table; no row can be written so. */
export const END = Buffer.from('\\.\n')
const NEWLINE = 10

/** A file that is no whole backup. */
export class NoBackup extends Error {
  override name = 'NoBackup'
}

export function countLines(text: Buffer): number {
  let lines = 0
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) lines++
  return lines
}

/** Reads a backup from its beginning to its end. */
export class BackupReader {
  readonly #source: ReadStream
  readonly #pieces: AsyncIterator<Buffer>
  #text: Buffer = Buffer.alloc(0)

  constructor(file: string) {
    const gunzip = createGunzip({ chunkSize: 1 << 18 })
    this.#source = createReadStream(file).on('error', (fault) => gunzip.destroy(fault))
    this.#pieces = this.#source.pipe(gunzip)[Symbol.asyncIterator]()
  }

  close(): void {
    this.#source.destroy()
  }

  /** One line of JSON. */
  async line(): Promise<unknown> {
    for (;;) {
      const end = this.#text.indexOf(NEWLINE)
      if (end >= 0) {
        const line = this.#text.toString('utf8', 0, end)
        this.#text = this.#text.subarray(end + 1)
        return JSON.parse(line)
      }
      if (!(await this.#more())) throw new NoBackup('it ends too early')
    }
  }

  /** The rows of a table, whole lines at a time, up to the line that ends them. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const atStart = this.#text.subarray(0, END.length).equals(END)
      const found = atStart ? 0 : this.#text.indexOf('\n\\.\n') + 1
      const ended = atStart || found > 0
      const until = ended ? found : this.#text.lastIndexOf(NEWLINE) + 1
      const lines = this.#text.subarray(0, until)
      this.#text = this.#text.subarray(ended ? until + END.length : until)
      if (lines.length > 0) yield lines
      if (ended) return
      if (!(await this.#more())) throw new NoBackup('it ends too early')
    }
  }

  /** Throws when something follows. */
  async end(): Promise<void> {
    if (this.#text.length > 0 || (await this.#more())) throw new NoBackup('it goes on after its end')
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next()
    if (next.done) return false
    this.#text = this.#text.length === 0 ? next.value : Buffer.concat([this.#text, next.value])
    return true
  }
}
