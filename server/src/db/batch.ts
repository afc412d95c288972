import type { Socket } from 'node:net'
import pg from 'pg'
import { prepareValue } from 'pg/lib/utils.js'
import type { Statement } from './statement.ts'

/** What a batch needs of pg's connection. */
interface Wire {
  stream: Socket
  parsedStatements: Record<string, string | undefined>
  parse(query: { name: string; text: string }): void
  bind(binding: { statement: string; values: readonly unknown[] }): void
  describe(portal: { type: 'P' }): void
  execute(): void
  sync(): void
}
interface Column {
  name: string
  read(text: string): unknown
}

// The columns of an answer stay as they are while a statement stands prepared, so they are asked for once per connection.
const columnsOf = new WeakMap<Wire, Map<string, readonly Column[]>>()

/**
 * Several statements as one packet to PostgreSQL and one back: pg itself ends each with a Sync of its own, and on both
 * sides that is a system call each. After a fault PostgreSQL skips the rest. For clients that do not pipeline.
 */
export class Batch implements pg.Submittable {
  readonly #statements: readonly Statement[]
  readonly #values: readonly (readonly unknown[])[]
  readonly #rows: unknown[][]
  #at = 0
  #columns = new Map<string, readonly Column[]>()
  #done: (rows: unknown[][]) => void = () => {}
  #failed: (fault: unknown) => void = () => {}
  /** The rows of each statement. */
  readonly answer = new Promise<unknown[][]>((done, failed) => {
    this.#done = done
    this.#failed = failed
  })

  constructor(asked: readonly (readonly [Statement, (readonly unknown[])?])[]) {
    this.#statements = asked.map(([statement]) => statement)
    this.#values = asked.map(([, values = []]) => values.map((value) => prepareValue(value)))
    this.#rows = asked.map(() => [])
  }

  // pg keeps in mind under this name what was parsed; PostgreSQL answers in order.
  get name(): string {
    return this.#statements[this.#at]?.name ?? ''
  }
  get text(): string {
    return this.#statements[this.#at]?.text ?? ''
  }

  /** Of every statement in it, in order. */
  get texts(): readonly string[] {
    return this.#statements.map(({ text }) => text)
  }

  submit(connection: unknown): void {
    const wire = connection as Wire
    this.#columns = columnsOf.get(wire) ?? new Map()
    columnsOf.set(wire, this.#columns)
    const sent = new Set<string>()
    wire.stream.cork()
    this.#statements.forEach(({ name, text }, i) => {
      if (!wire.parsedStatements[name] && !sent.has(name)) wire.parse({ name, text })
      wire.bind({ statement: name, values: this.#values[i]! })
      if (!this.#columns.has(name) && !sent.has(name)) wire.describe({ type: 'P' })
      wire.execute()
      sent.add(name)
    })
    wire.sync()
    wire.stream.uncork()
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#columns.set(
      this.name,
      fields.map(({ name, dataTypeID }) => ({ name, read: pg.types.getTypeParser(dataTypeID, 'text') })),
    )
  }
  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {}
    try {
      this.#columns.get(this.name)!.forEach(({ name, read }, i) => {
        const text = fields[i]!
        row[name] = text === null ? null : read(text)
      })
      this.#rows[this.#at]!.push(row)
    } catch (fault) {
      this.#failed(fault)
    }
  }
  handleCommandComplete(): void {
    if (!this.#columns.has(this.name)) this.#columns.set(this.name, []) // it gives no rows
    this.#at++
  }
  handleReadyForQuery(): void {
    this.#done(this.#rows)
  }
  handleError(fault: unknown): void {
    this.#failed(fault)
  }
}
