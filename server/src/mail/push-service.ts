import https from 'node:https'
import { isPublicUrl, publicLookup } from '../http/public-host.ts'
import { Refused } from './sms-gateway.ts'

/** A browser that takes messages: where, and the keys with which only it can read them. */
export interface PushTarget {
  endpoint: string
  p256dh: string
  auth: string
}
export interface PushMessage {
  /** What the browser gets, closed for the service in between. */
  payload: string
  /** The same for the same message (at most 32 signs): the service keeps the last one only. */
  topic: string
  /** For how many seconds it may still be shown. */
  seconds: number
}
export interface PushService {
  /** The public half of our key, which a browser asks for. */
  publicKey: string
  /** Throws `Refused` when this browser does not take messages any more. */
  send(target: PushTarget, message: PushMessage): Promise<void>
}
/** Our key pair for messages to browsers (VAPID, RFC 8292), in base64url. */
export interface PushKeys {
  publicKey: string
  privateKey: string
}

const TIMEOUT_MS = 15_000
/** Fresh keys. */
export const newPushKeys = async (): Promise<PushKeys> => (await import('web-push')).default.generateVAPIDKeys()

interface Options {
  keys: PushKeys
  /** Whom a push service may ask about us: an https address or a mailto. */
  subject: string
  /** A way out other than to hosts of the world; for tests only. */
  way?: { agent: https.Agent; allows(url: string): boolean }
}
/** Messages to browsers by the service of their maker; loaded at the first message. */
export function pushService({ keys, subject, way }: Options): PushService {
  const agent = way?.agent ?? new https.Agent({ lookup: publicLookup, keepAlive: false })
  const allows = way?.allows ?? isPublicUrl
  return {
    publicKey: keys.publicKey,
    async send({ endpoint, p256dh, auth }, { payload, topic, seconds }) {
      if (!allows(endpoint)) throw new Refused('not an address that is called')
      const { default: webPush } = await import('web-push')
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
        vapidDetails: { subject, ...keys },
        TTL: seconds,
        topic,
        urgency: 'normal',
      })
      const status = await post(new URL(endpoint), headers, body, agent)
      if (status >= 200 && status < 300) return
      // 404 and 410: gone (RFC 8030, 7.3); 400 and 403: it was made for another key. None of that gets better.
      if ([400, 403, 404, 410].includes(status)) throw new Refused(`the push service answered ${status}`)
      throw new Error(status ? `the push service answered ${status}` : 'the push service could not be reached')
    },
  }
}

/**
 * Sent by ourselves: the address is called as it was looked at, there is one clock for all of it, and what is answered is not read, so that nobody names
 * a service that never ends. The status; 0 when nobody could be reached.
 */
const post = (url: URL, headers: Record<string, string | number>, body: Buffer, agent: https.Agent): Promise<number> =>
  new Promise((resolve) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    https
      .request(url, { method: 'POST', headers, agent, signal }, (answer) => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      })
      .on('error', () => resolve(0))
      .end(body)
  })
