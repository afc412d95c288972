import { call } from './api.ts'
import { Problem } from './problem.ts'

// The browser speaks in bytes, our contracts in text. Newer browsers translate themselves; a phone of a few years old does not.
const toBytes = (text: string): ArrayBuffer => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer
}
const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

type Described = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] }
type Asked = Record<string, unknown> & { challenge: string }
const described = (list: unknown) =>
  ((list as Described[] | undefined) ?? []).map((one) => ({ ...one, id: toBytes(one.id) }))

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window

/** Whoever changes their mind at the question of the device is told nothing: they know. */
export const isChangedMind = (error: unknown): boolean =>
  error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)

async function use(options: Record<string, unknown>) {
  const asked = options as Asked
  const made = (await navigator.credentials.get({
    publicKey: {
      ...(asked as unknown as PublicKeyCredentialRequestOptions),
      challenge: toBytes(asked.challenge),
      allowCredentials: described(asked.allowCredentials),
    },
  })) as PublicKeyCredential | null
  if (!made) throw new Problem({ code: 'passkey.refused', status: 400 })
  const answer = made.response as AuthenticatorAssertionResponse
  return {
    id: made.id,
    rawId: toText(made.rawId),
    type: 'public-key' as const,
    response: {
      clientDataJSON: toText(answer.clientDataJSON),
      authenticatorData: toText(answer.authenticatorData),
      signature: toText(answer.signature),
      userHandle: answer.userHandle ? toText(answer.userHandle) : null,
    },
    clientExtensionResults: {},
  }
}

/** Signs in with a passkey of this device. */
export async function signInWithPasskey(): Promise<unknown> {
  const { options } = await call('askToSignIn')
  return call('signInWithPasskey', { body: { response: await use(options) } })
}

/** Makes this session more certain with a passkey. */
export async function stepUpWithPasskey(): Promise<unknown> {
  const { options } = await call('askToStepUp')
  return call('stepUpWithPasskey', { body: { response: await use(options) } })
}

/** Makes a passkey on this device and keeps its public half. */
export async function addPasskey(name: string | undefined): Promise<unknown> {
  const { options } = await call('askForPasskey')
  const asked = options as Asked & { user: { id: string } }
  const made = (await navigator.credentials.create({
    publicKey: {
      ...(asked as unknown as PublicKeyCredentialCreationOptions),
      challenge: toBytes(asked.challenge),
      user: { ...(asked.user as unknown as PublicKeyCredentialUserEntity), id: toBytes(asked.user.id) },
      excludeCredentials: described(asked.excludeCredentials),
    },
  })) as PublicKeyCredential | null
  if (!made) throw new Problem({ code: 'passkey.refused', status: 400 })
  const answer = made.response as AuthenticatorAttestationResponse
  return call('addPasskey', {
    body: {
      ...(name && { name }),
      response: {
        id: made.id,
        rawId: toText(made.rawId),
        type: 'public-key',
        response: {
          clientDataJSON: toText(answer.clientDataJSON),
          attestationObject: toText(answer.attestationObject),
          transports: answer.getTransports?.() ?? [],
        },
        clientExtensionResults: {},
      },
    },
  })
}
