import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

/** What a test may have done wrong by a device or by whoever stands in between. */
export interface Wrong {
  origin?: string
  rpId?: string
  /** The device did not ask for a finger or a code. */
  unverified?: boolean
  counter?: number
  challenge?: string
  type?: string
}

/** A device that makes one passkey and uses it (WebAuthn, ES256, no attestation), in code. */
export function authenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  const clientData = (type: string, challenge: string, wrong: Wrong) =>
    JSON.stringify({
      type: wrong.type ?? type,
      challenge: wrong.challenge ?? challenge,
      origin: wrong.origin ?? 'http://localhost',
      crossOrigin: false,
    })
  const head = (flags: number, wrong: Wrong) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(wrong.counter ?? ++counter)
    const site = sha256(wrong.rpId ?? 'localhost')
    return Buffer.concat([site, Buffer.from([wrong.unverified ? flags & ~4 : flags]), count])
  }
  const cose = () => {
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
    const part = (key: number, value: string) =>
      Buffer.concat([Buffer.from([key, 0x58, 0x20]), Buffer.from(value, 'base64url')])
    return Buffer.concat([Buffer.from('a5010203262001', 'hex'), part(0x21, x), part(0x22, y)])
  }
  return {
    id: url(id),
    /** Answers `navigator.credentials.create`. */
    make(options: { challenge: string }, wrong: Wrong = {}) {
      const length = Buffer.from([0, id.length])
      const data = Buffer.concat([head(0x45, wrong), Buffer.alloc(16), length, id, cose()])
      const size = Buffer.from([0x58, data.length])
      const object = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        size,
        data,
      ])
      return {
        id: url(id),
        rawId: url(id),
        type: 'public-key',
        response: {
          clientDataJSON: url(clientData('webauthn.create', options.challenge, wrong)),
          attestationObject: url(object),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      }
    },
    /** Answers `navigator.credentials.get`. */
    use(options: { challenge: string }, wrong: Wrong = {}) {
      const client = clientData('webauthn.get', options.challenge, wrong)
      const data = head(0x05, wrong)
      const signed = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      return {
        id: url(id),
        rawId: url(id),
        type: 'public-key',
        response: { clientDataJSON: url(client), authenticatorData: url(data), signature: url(signed) },
        clientExtensionResults: {},
      }
    },
  }
}
