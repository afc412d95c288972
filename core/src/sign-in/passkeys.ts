import { z } from 'zod'
import { Line } from '../shared/text.ts'

/** Minutes that a question to a device may wait for a finger. */
export const CHALLENGE_MINUTES = 5

const Bytes = z
  .string()
  .regex(/^[\w-]+$/, 'body.unreadable')
  .max(20_000, 'body.unreadable')
const Extensions = z.record(z.string(), z.unknown()).optional()

/** What a browser gives back after making a passkey (WebAuthn level 3, RegistrationResponseJSON). */
export const MadePasskey = z.object({
  id: Bytes,
  rawId: Bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  clientExtensionResults: Extensions,
})
/** What a browser gives back after using one (AuthenticationResponseJSON). */
export const UsedPasskey = z.object({
  id: Bytes,
  rawId: Bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: Bytes.nullish(),
  }),
  clientExtensionResults: Extensions,
})
/** The question to the browser, as the standard writes it; passed on unread. */
export const Options = z.record(z.string(), z.unknown())
/** What somebody calls the device; empty means: as we recognise it. */
export const PasskeyName = Line
