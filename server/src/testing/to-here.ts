import https from 'node:https'
import net from 'node:net'
import type { Duplex } from 'node:stream'

/** The way to a server on this machine: whatever host is named, without TLS. */
export class ToHere extends https.Agent {
  readonly to: number
  constructor(to: number) {
    super({ keepAlive: false })
    this.to = to
  }
  override createConnection(): Duplex {
    return net.connect(this.to, '127.0.0.1')
  }
}
