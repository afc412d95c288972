import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PushKeys, type PushService, pushService } from '../mail/push-service.ts'
import { ToHere } from './to-here.ts'

/** A browser that takes messages, with the half of the keys that only it has. */
export interface FakeBrowser {
  subscription: { endpoint: string; p256dh: string; auth: string }
  /** Opens what was sent to it (RFC 8291). */
  open(body: Buffer): string
}
export interface PushArrived {
  path: string
  topic: string
  ttl: number
  /** What stood in the signed word about us, after the signature was checked (RFC 8292). */
  claims: { aud: string; exp: number; sub: string }
  body: Buffer
}
export interface PushOffice {
  push: PushService
  arrived: PushArrived[]
  /** What the service answers; 201 is taken. */
  answer: number
  keys: PushKeys
  /** Where it listens, for another process. */
  port: number
  browser(name: string): FakeBrowser
  close(): Promise<void>
}

/** A service for messages to browsers that knows no other host than this one. */
export const pushTo = (port: number, keys: PushKeys): PushService =>
  pushService({ keys, subject: 'https://tafel.example', way: { agent: new ToHere(port), allows: () => true } })

/** A push service of our own, which checks the signature of each message. */
export async function pushOffice(): Promise<PushOffice> {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  const keys: PushKeys = {
    publicKey: ecdh.getPublicKey('base64url'),
    privateKey: ecdh.getPrivateKey('base64url'),
  }
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const claims = checked(String(request.headers.authorization), keys.publicKey)
      if (office.answer < 300)
        office.arrived.push({
          path: request.url ?? '',
          topic: String(request.headers.topic),
          ttl: Number(request.headers.ttl),
          claims,
          body: Buffer.concat(chunks),
        })
      response.writeHead(office.answer).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const office: PushOffice = {
    push: pushTo(port, keys),
    arrived: [],
    answer: 201,
    keys,
    port,
    browser: fakeBrowser,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return office
}

function checked(authorization: string, publicKey: string): PushArrived['claims'] {
  const [, jwt = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  const [head, body = '', signature = ''] = jwt.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const ours = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!ours || key !== publicKey) throw new Error('not signed by us')
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}

function fakeBrowser(name: string): FakeBrowser {
  const own = createECDH('prime256v1')
  own.generateKeys()
  const auth = randomBytes(16)
  const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, length))
  return {
    subscription: {
      endpoint: `https://push.example.com/${name}-${randomBytes(6).toString('hex')}`,
      p256dh: own.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    },
    open(body) {
      const [salt, server, closed] = [
        body.subarray(0, 16),
        body.subarray(21, 21 + body[20]!),
        body.subarray(21 + body[20]!),
      ]
      const shared = own.computeSecret(server)
      const both = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), server])
      const secret = derive(shared, auth, both, 32)
      const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
      const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(closed.subarray(-16))
      const plain = Buffer.concat([decipher.update(closed.subarray(0, -16)), decipher.final()])
      return plain.subarray(0, plain.lastIndexOf(2)).toString() // what follows the last 2 only fills up
    },
  }
}
