import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Time } from '../shared/time.ts'
import { channels, noticeFaults, noticeSorts } from './names.ts'

const OWN = 'only what the account itself chose; nobody else sees it'

const ChoiceInput = z.strictObject({
  channel: z.enum(channels, 'choice.missing'),
  sorts: z.array(z.enum(noticeSorts, 'choice.missing')).max(noticeSorts.length, 'list.too-long'),
  digestAt: Time.nullable(),
  quietFrom: Time,
  quietUntil: Time,
  notBefore: Day.nullable(),
})
/** An address of a push service of a browser; which hosts are allowed is looked at when it is used. */
const Endpoint = z.url('address.wrong').max(1000, 'address.wrong').startsWith('https://', 'address.wrong')
const Key = (least: number, most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'shape.wrong')
    .min(least, 'shape.wrong')
    .max(most, 'shape.wrong')

/** Reminders: what somebody chose for themselves. What is sent, and whether, is decided when it is sent (docs/decisions/0038). */
export const noticesEndpoints = defineEndpoints({
  readNotices: {
    method: 'GET',
    path: '/me/notices',
    account: OWN,
    summary: 'By what, about what and when this account wants to hear that something waits',
    output: z.strictObject({
      choice: ChoiceInput,
      /** Nothing was chosen yet: this is what holds then. */
      usual: z.boolean(),
      /** The rules for children hold. */
      child: z.boolean(),
      open: z.array(z.enum(channels)),
      email: z.string(),
      /** Only the last digits. */
      phone: z.string().nullable(),
      /** A number to which a code was sent that was not filled in yet. */
      phoneAsked: z.string().nullable(),
      devices: z.array(z.strictObject({ id: Id, device: z.string(), since: Instant, isThis: z.boolean() })),
      /** By what we could not reach them the last time, and why. */
      unreached: z.strictObject({ channel: z.enum(channels), fault: z.enum(noticeFaults), at: Instant }).nullable(),
      /** The public half of the key with which messages to browsers are signed (VAPID). */
      pushKey: z.string().nullable(),
    }),
  },
  chooseNotices: {
    method: 'PATCH',
    path: '/me/notices',
    account: OWN,
    summary: 'Choose by what, about what and when',
    body: ChoiceInput,
    output: z.strictObject({ channel: z.enum(channels) }),
  },
  addNoticeDevice: {
    method: 'POST',
    path: '/me/notices/devices',
    account: OWN,
    summary: 'This device takes messages; until it signs out',
    body: z.strictObject({ endpoint: Endpoint, p256dh: Key(80, 100), auth: Key(20, 30) }),
    output: z.strictObject({ id: Id }),
  },
  removeNoticeDevice: {
    method: 'DELETE',
    path: '/me/notices/devices/:deviceId',
    account: OWN,
    summary: 'A device takes no messages any more',
    output: z.strictObject({ done: z.literal(true) }),
  },
  askNoticePhone: {
    method: 'POST',
    path: '/me/notices/phone',
    account: OWN,
    summary: 'Send a code to a telephone number',
    body: z.strictObject({ number: z.string().max(40, 'phone.wrong') }),
    output: z.strictObject({ number: z.string() }),
  },
  confirmNoticePhone: {
    method: 'POST',
    path: '/me/notices/phone/confirm',
    account: OWN,
    summary: 'Fill in that code',
    body: z.strictObject({ code: z.string().max(20, 'code.shape') }),
    output: z.strictObject({ number: z.string() }),
  },
  removeNoticePhone: {
    method: 'DELETE',
    path: '/me/notices/phone',
    account: OWN,
    summary: 'Keep no telephone number',
    output: z.strictObject({ done: z.literal(true) }),
  },
  countUnreached: {
    method: 'GET',
    path: '/admin/notices',
    admin: 'how many messages of each channel did not arrive; not whose, not about what',
    summary: 'Whether the channels work',
    output: z.strictObject({
      channels: z.array(z.strictObject({ channel: z.enum(channels), sent: z.int(), failed: z.int() })),
    }),
  },
})
