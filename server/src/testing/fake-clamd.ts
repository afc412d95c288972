import { createServer, type Server, type Socket } from 'node:net'

/** What every scanner finds, and what harms nobody. In two pieces, or a scanner takes this file away. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export interface FakeClamd {
  address: string
  /** What it was given, whole. */
  seen: Buffer[]
  /** How it behaves from now on. */
  mode: 'works' | 'silent' | 'hangs-up' | 'confused' | 'full'
  close(): Promise<void>
}

/** Speaks INSTREAM as clamd does, on a port of its own or on the file of a socket. */
export async function fakeClamd(file?: string): Promise<FakeClamd> {
  const lines = new Set<Socket>()
  const fake: FakeClamd = { address: '', seen: [], mode: 'works', close: async () => {} }
  const server: Server = createServer((line) => {
    lines.add(line)
    line.on('error', () => {})
    let held = Buffer.alloc(0)
    line.on('data', (more) => {
      held = Buffer.concat([held, more])
      if (fake.mode === 'hangs-up') return line.destroy()
      if (fake.mode === 'confused') return line.write('UNKNOWN COMMAND\0')
      if (fake.mode === 'full') return line.write('INSTREAM size limit exceeded. ERROR\0')
      const content = contentOf(held)
      if (!content || fake.mode === 'silent') return
      fake.seen.push(content)
      line.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((ready) => (file ? server.listen(file, ready) : server.listen(0, '127.0.0.1', ready)))
  const address = server.address()
  fake.address = typeof address === 'object' && address ? `127.0.0.1:${address.port}` : file!
  fake.close = async () => {
    for (const line of lines) line.destroy()
    await new Promise((done) => server.close(done))
  }
  return fake
}

const COMMAND = 'zINSTREAM\0'
/** All pieces together once the empty one came; undefined before. */
function contentOf(held: Buffer): Buffer | undefined {
  if (!held.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) return undefined
  const pieces: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= held.length; ) {
    const size = held.readUInt32BE(at)
    if (size === 0) return Buffer.concat(pieces)
    pieces.push(held.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return undefined
}
