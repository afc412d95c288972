import type { Socket } from 'node:net'
import { Readable, Writable } from 'node:stream'
import type pg from 'pg'

/** What COPY needs of pg's connection; pg itself leaves the data of a COPY to whoever asked. */
interface Wire {
  stream: Socket
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

const ENOUGH = 65_536

/** What `copy ... to stdout` gives, in pieces of some size. Give the stream to `client.query` and read it to its end. */
export class CopyOut extends Readable implements pg.Submittable {
  readonly #text: string
  #wire: Wire | undefined
  #rows: Buffer[] = []
  #size = 0

  constructor(text: string) {
    super()
    this.#text = text
  }

  submit(connection: unknown): void {
    this.#wire = connection as Wire
    this.#wire.query(this.#text)
  }
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.#rows.push(Buffer.from(chunk)) // pg uses the memory behind it again
    this.#size += chunk.length
    if (this.#size >= ENOUGH && !this.#flush()) this.#wire?.stream.pause()
  }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.#flush()
    this.push(null)
  }
  handleError(fault: Error): void {
    this.destroy(fault)
  }
  override _read(): void {
    this.#wire?.stream.resume()
  }
  #flush(): boolean {
    if (this.#size === 0) return true
    const together = Buffer.concat(this.#rows, this.#size)
    this.#rows = []
    this.#size = 0
    return this.push(together)
  }
}

/** What `copy ... from stdin` takes. Give the stream to `client.query`, write to it and end it. */
export class CopyIn extends Writable implements pg.Submittable {
  readonly #text: string
  #wire: Wire | undefined
  #begin: (() => void) | undefined
  #done: ((fault?: Error | null) => void) | undefined

  constructor(text: string) {
    super()
    this.#text = text
  }

  override _construct(begin: () => void): void {
    this.#begin = begin
  }
  submit(connection: unknown): void {
    this.#wire = connection as Wire
    this.#wire.query(this.#text)
  }
  handleCopyInResponse(): void {
    this.#begin?.()
  }
  override _write(chunk: Buffer, _encoding: string, next: () => void): void {
    const { stream } = this.#wire!
    this.#wire!.sendCopyFromChunk(chunk)
    if (stream.writableNeedDrain) stream.once('drain', next)
    else next()
  }
  override _final(done: (fault?: Error | null) => void): void {
    this.#done = done
    this.#wire!.endCopyFrom()
  }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.#done?.()
  }
  handleError(fault: Error): void {
    this.#begin?.()
    this.destroy(fault)
  }
}
