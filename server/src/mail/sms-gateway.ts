/** A text message. `reference` stays the same when it is sent again, so that a gateway can see it is the same. */
export interface TextMessage {
  to: string
  text: string
  reference: string
}
export interface SmsGateway {
  /** Throws `Refused` when this number does not and will not work, anything else when it may work later. */
  send(message: TextMessage): Promise<void>
}
/** The other side said no for good. */
export class Refused extends Error {}

const TIMEOUT_MS = 15_000
// Of these a gateway says that the message itself is wrong; with a wrong key or a busy moment it is tried again.
const forGood = new Set([400, 404, 410, 422])

/** A gateway that takes `POST {to, text, reference}` with a bearer token. What it answers is not read. */
export const httpGateway = (url: string, token: string): SmsGateway => ({
  async send({ to, text, reference }) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': reference,
      },
      body: JSON.stringify({ to, text, reference }),
      redirect: 'error', // the token goes to this address and no other
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    if (answer.ok) return
    const words = `the gateway answered ${answer.status}`
    throw forGood.has(answer.status) ? new Refused(words) : new Error(words)
  },
})
